package org.qingmiao.tools;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.development.SignScreening;
import org.qingmiao.calculators.growth.Age;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** {@code development}: screening of development by the warning signs of the child's (corrected) age. */
final class DevelopmentCalculator implements RowCalculator {
    private static final Input REGRESSION =
            Input.yesNo("regression", Messages.of("tools.development.input.regression"));
    private static final List<Input> SIGNS = List.of(sign(1), sign(2), sign(3), sign(4));
    private static final List<Input> INPUTS = inputs();
    private static final List<Output> OUTPUTS = List.of(
            Output.of("form_months", "mo", Messages.of("tools.development.output.form_months")),
            Output.of("result", "", Messages.of("tools.development.output.result")),
            Output.of("referred", "", Messages.of("tools.development.output.referred")),
            Output.of("signs", "", Messages.of("tools.development.output.signs")));
    private static final Text STANDARD = Messages.of("tools.development.warning_signs_developmental_problems_children");

    private static Input sign(int number) {
        return Input.yesNo("sign_" + number, Messages.of("tools.development.sign_present", number));
    }

    private static List<Input> inputs() {
        List<Input> inputs = new java.util.ArrayList<>(GrowthInputs.AGES);
        inputs.addAll(SIGNS);
        inputs.add(REGRESSION);
        return inputs;
    }

    @Override
    public About about() {
        return new About(
                "development",
                Messages.of("tools.development.title"),
                Messages.of("tools.development.source"),
                "--age_months 12 --sign_1 n --sign_2 n --sign_3 y --sign_4 n");
    }

    @Override
    public Shape shape(Choices choices) {
        return new Shape(List.of(GrowthInputs.AGE_NEED), INPUTS, OUTPUTS, STANDARD);
    }

    @Override
    public RowComputation prepare(Choices choices) {
        return DevelopmentCalculator::compute;
    }

    private static void compute(Row row, Results results) {
        Age age = GrowthInputs.age(row);
        if (age == null) {
            return;
        }
        Map<Integer, SignScreening.Answer> answers = new HashMap<>();
        for (int i = 0; i < SIGNS.size(); i++) {
            SignScreening.Answer answer = answer(row.yesNo(SIGNS.get(i)));
            answers.put(i + 1, answer);
        }
        SignScreening screening = SignScreening.of(age, answers, Boolean.TRUE.equals(row.yesNo(REGRESSION)));
        screening.column().ifPresent(months -> results.count("form_months", months));
        results.word("result", screening.result().name().toLowerCase(Locale.ROOT));
        results.yesNo("referred", screening.result().isReferred());
        results.word(
                "signs",
                screening.signs().stream()
                        .map(sign -> Integer.toString(sign.number()))
                        .collect(Collectors.joining(" ")));
    }

    private static SignScreening.Answer answer(@Nullable Boolean present) {
        if (present == null) {
            return SignScreening.Answer.NOT_CHECKED;
        }
        return present ? SignScreening.Answer.PRESENT : SignScreening.Answer.ABSENT;
    }
}
