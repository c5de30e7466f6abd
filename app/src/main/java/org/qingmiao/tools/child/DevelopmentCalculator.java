package org.qingmiao.tools.child;

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
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;

/** {@code development}: screening of development by the warning signs of the child's (corrected) age. */
public final class DevelopmentCalculator implements RowCalculator {
    private static final InputColumn REGRESSION =
            InputColumn.yesNo("regression", Messages.of("tools.input.development.regression"));
    private static final List<InputColumn> SIGNS = List.of(sign(1), sign(2), sign(3), sign(4));
    private static final List<InputColumn> INPUTS = inputs();
    private static final List<OutputColumn> OUTPUTS = List.of(
            OutputColumn.of("form_months", "mo", Messages.of("tools.output.development.form_months")),
            OutputColumn.of("result", "", Messages.of("tools.output.development.result")),
            OutputColumn.of("referred", "", Messages.of("tools.output.development.referred")),
            OutputColumn.of("signs", "", Messages.of("tools.output.development.signs")));
    private static final Text STANDARD = Messages.of("tools.norm.development");

    private static InputColumn sign(int number) {
        return InputColumn.yesNo("sign_" + number, Messages.of("tools.input.development.sign", number));
    }

    private static List<InputColumn> inputs() {
        List<InputColumn> inputs = new java.util.ArrayList<>(GrowthInputs.AGES);
        inputs.addAll(SIGNS);
        inputs.add(REGRESSION);
        return inputs;
    }

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "development",
                Messages.of("tools.title.development"),
                Messages.of("tools.source.development"),
                "--age_months 12 --sign_1 n --sign_2 n --sign_3 y --sign_4 n");
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        return new TableShape(List.of(GrowthInputs.AGE_NEED), INPUTS, OUTPUTS, STANDARD);
    }

    @Override
    public RowComputation prepare(ChosenOptions chosenOptions) {
        return DevelopmentCalculator::compute;
    }

    private static void compute(CaseRow caseRow, ResultRow resultRow) {
        Age age = GrowthInputs.age(caseRow);
        if (age == null) {
            return;
        }
        Map<Integer, SignScreening.Answer> answers = new HashMap<>();
        for (int i = 0; i < SIGNS.size(); i++) {
            SignScreening.Answer answer = answer(caseRow.yesNo(SIGNS.get(i)));
            answers.put(i + 1, answer);
        }
        SignScreening screening = SignScreening.of(age, answers, Boolean.TRUE.equals(caseRow.yesNo(REGRESSION)));
        screening.column().ifPresent(months -> resultRow.count("form_months", months));
        resultRow.word("result", screening.result().name().toLowerCase(Locale.ROOT));
        resultRow.yesNo("referred", screening.result().isReferred());
        resultRow.word(
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
