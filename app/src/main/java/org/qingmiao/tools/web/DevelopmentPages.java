package org.qingmiao.tools.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.calculators.development.WarningSign;
import org.qingmiao.calculators.development.WarningSigns;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.Choices;
import org.qingmiao.tools.Impossible;
import org.qingmiao.tools.OneCase;
import org.qingmiao.tools.Results;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.Shape;
import org.qingmiao.tools.Unusable;

/** The page of developmental screening; the signs that it asks for depend on the age. */
final class DevelopmentPages {
    private static final String SIGN = "sign_";
    private static final String REGRESSION = "regression";

    private final OneCase one;
    private final Lang lang;
    private final Map<String, String> given;
    private final Map<String, Text> problems;

    private DevelopmentPages(OneCase one, Asked asked) {
        this.one = one;
        this.lang = asked.lang();
        this.given = CasePages.given(one.shape(), asked.given());
        this.problems = asked.sent() ? Fields.problems(one.shape(), given) : new LinkedHashMap<>();
    }

    static DevelopmentPage of(RowCalculator calculator, Asked asked) {
        Choices choices = Choices.of(calculator.choices(), Map.of());
        ToolHead head = Heads.of(calculator, choices, asked);
        return new DevelopmentPages(new OneCase(calculator, choices), asked).page(head, asked.sent());
    }

    private DevelopmentPage page(ToolHead head, boolean sent) {
        Optional<Results> results = sent && problems.isEmpty() ? compute() : Optional.empty();
        Optional<Integer> months = results.map(r -> r.cell("form_months"))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf);
        boolean asked = months.isEmpty()
                || given.keySet().stream().anyMatch(name -> name.startsWith(SIGN) || name.equals(REGRESSION));
        return new DevelopmentPage(
                head,
                age(),
                months,
                results.isPresent() ? signs(months) : List.of(),
                results.filter(r -> asked).map(r -> answer(head.name(), r, months)),
                problems.size());
    }

    private Optional<Results> compute() {
        try {
            Results results = one.answer(given, lang).getFirst();
            Optional<Impossible> failure = results.failure();
            failure.ifPresent(f -> problems.put(f.column(), f.what()));
            return failure.isPresent() ? Optional.empty() : Optional.of(results);
        } catch (Unusable needsWereLookedAt) {
            throw new IllegalStateException(needsWereLookedAt);
        }
    }

    private List<Field> age() {
        Shape shape = one.shape();
        return new Fields(lang)
                .inputs(
                        shape.inputs().stream()
                                .filter(input -> !input.name().startsWith(SIGN)
                                        && !input.name().equals(REGRESSION))
                                .toList(),
                        given,
                        problems);
    }

    private List<Field> signs(Optional<Integer> months) {
        List<Field> signs = new ArrayList<>();
        months.map(WarningSigns::at)
                .orElse(List.of())
                .forEach(sign -> signs.add(field(SIGN + sign.number(), words(sign))));
        signs.add(field(REGRESSION, Texts.all().get(lang, "tools.development.regression")));
        return signs;
    }

    private String words(WarningSign sign) {
        return Messages.in(
                lang,
                "tools.development.numbered",
                sign.number(),
                Fields.capital(lang == Lang.EN ? sign.en() : sign.zh()));
    }

    private Field field(String name, String label) {
        Texts texts = Texts.all();
        return new Field(
                name,
                label,
                "",
                Field.Form.CHOICE,
                given.getOrDefault(name, ""),
                List.of(
                        new Field.Option("", texts.get(lang, "tools.development.unchecked")),
                        new Field.Option("n", texts.get(lang, "tools.development.absent")),
                        new Field.Option("y", texts.get(lang, "tools.development.present"))),
                Optional.empty());
    }

    /** The signs that are present are told in their own words, not by number. */
    private Answer answer(String calculator, Results results, Optional<Integer> months) {
        Answer answer = Answer.of(calculator, one.shape(), results, lang);
        List<String> says = new ArrayList<>(answer.says());
        months.map(WarningSigns::at).orElse(List.of()).stream()
                .filter(sign -> given.getOrDefault(SIGN + sign.number(), "").equalsIgnoreCase("y"))
                .map(this::words)
                .forEach(says::add);
        return new Answer(says, answer.lines(), answer.problem());
    }
}
