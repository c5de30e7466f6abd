package org.qingmiao.tools.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.calculators.development.WarningSign;
import org.qingmiao.calculators.development.WarningSigns;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;
import org.qingmiao.tools.run.SingleCase;
import org.qingmiao.tools.web.form.CalculatorRequest;
import org.qingmiao.tools.web.form.CaseComposer;
import org.qingmiao.tools.web.form.CaseResult;
import org.qingmiao.tools.web.form.InputField;
import org.qingmiao.tools.web.form.InputFields;
import org.qingmiao.tools.web.form.ToolHead;
import org.qingmiao.tools.web.form.ToolHeads;

/** The page of developmental screening; the signs that it asks for depend on the age. */
final class DevelopmentComposer {
    private static final String SIGN = "sign_";
    private static final String REGRESSION = "regression";

    private final SingleCase one;
    private final Lang lang;
    private final Map<String, String> given;
    private final Map<String, Text> problems;

    private DevelopmentComposer(SingleCase one, CalculatorRequest calculatorRequest) {
        this.one = one;
        this.lang = calculatorRequest.lang();
        this.given = CaseComposer.given(one.shape(), calculatorRequest.given());
        this.problems = calculatorRequest.sent() ? InputFields.problems(one.shape(), given) : new LinkedHashMap<>();
    }

    static DevelopmentView of(RowCalculator calculator, CalculatorRequest calculatorRequest) {
        ChosenOptions chosenOptions = ChosenOptions.of(calculator.choices(), Map.of());
        ToolHead head = ToolHeads.of(calculator, chosenOptions, calculatorRequest);
        return new DevelopmentComposer(new SingleCase(calculator, chosenOptions), calculatorRequest)
                .page(head, calculatorRequest.sent());
    }

    private DevelopmentView page(ToolHead head, boolean sent) {
        Optional<ResultRow> results = sent && problems.isEmpty() ? compute() : Optional.empty();
        Optional<Integer> months = results.map(r -> r.cell("form_months"))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf);
        boolean asked = months.isEmpty()
                || given.keySet().stream().anyMatch(name -> name.startsWith(SIGN) || name.equals(REGRESSION));
        return new DevelopmentView(
                head,
                age(),
                months,
                results.isPresent() ? signs(months) : List.of(),
                results.filter(r -> asked).map(r -> answer(head.name(), r, months)),
                problems.size());
    }

    private Optional<ResultRow> compute() {
        try {
            ResultRow resultRow = one.answer(given, lang).getFirst();
            Optional<ImpossibleValue> failure = resultRow.failure();
            failure.ifPresent(f -> problems.put(f.column(), f.what()));
            return failure.isPresent() ? Optional.empty() : Optional.of(resultRow);
        } catch (InvalidInput needsWereLookedAt) {
            throw new IllegalStateException(needsWereLookedAt);
        }
    }

    private List<InputField> age() {
        TableShape tableShape = one.shape();
        return new InputFields(lang)
                .inputs(
                        tableShape.inputs().stream()
                                .filter(inputColumn -> !inputColumn.name().startsWith(SIGN)
                                        && !inputColumn.name().equals(REGRESSION))
                                .toList(),
                        given,
                        problems);
    }

    private List<InputField> signs(Optional<Integer> months) {
        List<InputField> signs = new ArrayList<>();
        months.map(WarningSigns::at)
                .orElse(List.of())
                .forEach(sign -> signs.add(field(SIGN + sign.number(), words(sign))));
        signs.add(field(REGRESSION, Messages.in(lang, "tools.development.regression")));
        return signs;
    }

    private String words(WarningSign sign) {
        return Messages.in(
                lang,
                "tools.development.numbered",
                sign.number(),
                InputFields.capital(lang == Lang.EN ? sign.en() : sign.zh()));
    }

    private InputField field(String name, String label) {
        return new InputField(
                name,
                label,
                "",
                InputField.Form.CHOICE,
                given.getOrDefault(name, ""),
                List.of(
                        new InputField.Option("", Messages.in(lang, "tools.development.unchecked")),
                        new InputField.Option("n", Messages.in(lang, "tools.development.absent")),
                        new InputField.Option("y", Messages.in(lang, "tools.development.present"))),
                Optional.empty());
    }

    /** The signs that are present are told in their own words, not by number. */
    private CaseResult answer(String calculator, ResultRow resultRow, Optional<Integer> months) {
        CaseResult caseResult = CaseResult.of(calculator, one.shape(), resultRow, lang);
        List<String> says = new ArrayList<>(caseResult.says());
        months.map(WarningSigns::at).orElse(List.of()).stream()
                .filter(sign -> given.getOrDefault(SIGN + sign.number(), "").equalsIgnoreCase("y"))
                .map(this::words)
                .forEach(says::add);
        return new CaseResult(says, caseResult.lines(), caseResult.problem());
    }
}
