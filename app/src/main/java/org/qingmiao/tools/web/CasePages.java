package org.qingmiao.tools.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.Choices;
import org.qingmiao.tools.Impossible;
import org.qingmiao.tools.Input;
import org.qingmiao.tools.OneCase;
import org.qingmiao.tools.Results;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.Shape;
import org.qingmiao.tools.Unusable;

/** One case, entered into fields that the calculator's own description makes. */
final class CasePages {
    private CasePages() {}

    static CasePage of(RowCalculator calculator, Asked asked) {
        Choices choices = choices(calculator, asked.given());
        OneCase one = new OneCase(calculator, choices);
        Shape shape = one.shape();
        Map<String, String> given = given(shape, asked.given());
        Map<String, Text> problems = asked.sent() ? Fields.problems(shape, given) : new LinkedHashMap<>();
        Optional<Answer> answer =
                asked.sent() && problems.isEmpty() ? answer(one, calculator, given, asked, problems) : Optional.empty();
        Fields fields = new Fields(asked.lang());
        String name = calculator.about().name();
        return new CasePage(
                Heads.of(calculator, choices, asked),
                fields.choices(name, calculator.choices(), asked.given()),
                fields.inputs(shape.inputs(), given, problems),
                answer,
                problems.size());
    }

    /** What was chosen; a choice that is not offered is not made. */
    static Choices choices(Calculator calculator, Map<String, String> given) {
        try {
            return Choices.of(calculator.choices(), given);
        } catch (Impossible notOffered) {
            return Choices.of(calculator.choices(), Map.of());
        }
    }

    static Map<String, String> given(Shape shape, Map<String, String> sent) {
        Set<String> names = shape.inputs().stream().map(Input::name).collect(Collectors.toSet());
        Map<String, String> given = new LinkedHashMap<>(sent);
        given.keySet().retainAll(names);
        return given;
    }

    private static Optional<Answer> answer(
            OneCase one, RowCalculator calculator, Map<String, String> given, Asked asked, Map<String, Text> problems) {
        try {
            Results results = one.answer(given, asked.lang()).getFirst();
            Optional<Impossible> failure = results.failure();
            if (failure.isPresent() && names(one.shape(), failure.get())) {
                problems.put(failure.get().column(), failure.get().what());
                return Optional.empty();
            }
            return Optional.of(Answer.of(calculator.about().name(), one.shape(), results, asked.lang()));
        } catch (Impossible | Unusable e) {
            // Only a choice of any text can still be wrong: needs and values were looked at before.
            String line = e instanceof Impossible impossible ? impossible.in(asked.lang()) : ((Unusable) e).line();
            return Optional.of(new Answer(List.of(), List.of(), Optional.of(line)));
        }
    }

    private static boolean names(Shape shape, Impossible failure) {
        return shape.inputs().stream().anyMatch(input -> input.name().equals(failure.column()));
    }
}
