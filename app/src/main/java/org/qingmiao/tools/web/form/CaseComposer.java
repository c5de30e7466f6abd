package org.qingmiao.tools.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;
import org.qingmiao.tools.run.SingleCase;

/** One case, entered into fields that the calculator's own description makes. */
public final class CaseComposer {
    private CaseComposer() {}

    public static CaseView of(RowCalculator calculator, CalculatorRequest calculatorRequest) {
        ChosenOptions chosenOptions = choices(calculator, calculatorRequest.given());
        SingleCase one = new SingleCase(calculator, chosenOptions);
        TableShape tableShape = one.shape();
        Map<String, String> given = given(tableShape, calculatorRequest.given());
        Map<String, Text> problems =
                calculatorRequest.sent() ? InputFields.problems(tableShape, given) : new LinkedHashMap<>();
        Optional<CaseResult> answer = calculatorRequest.sent() && problems.isEmpty()
                ? answer(one, calculator, given, calculatorRequest, problems)
                : Optional.empty();
        InputFields inputFields = new InputFields(calculatorRequest.lang());
        String name = calculator.about().name();
        return new CaseView(
                ToolHeads.of(calculator, chosenOptions, calculatorRequest),
                inputFields.choices(name, calculator.choices(), calculatorRequest.given()),
                inputFields.inputs(tableShape.inputs(), given, problems),
                answer,
                problems.size());
    }

    /** What was chosen; a choice that is not offered is not made. */
    public static ChosenOptions choices(Calculator calculator, Map<String, String> given) {
        try {
            return ChosenOptions.of(calculator.choices(), given);
        } catch (ImpossibleValue notOffered) {
            return ChosenOptions.of(calculator.choices(), Map.of());
        }
    }

    public static Map<String, String> given(TableShape tableShape, Map<String, String> sent) {
        Set<String> names = tableShape.inputs().stream().map(InputColumn::name).collect(Collectors.toSet());
        Map<String, String> given = new LinkedHashMap<>(sent);
        given.keySet().retainAll(names);
        return given;
    }

    private static Optional<CaseResult> answer(
            SingleCase one,
            RowCalculator calculator,
            Map<String, String> given,
            CalculatorRequest calculatorRequest,
            Map<String, Text> problems) {
        try {
            ResultRow resultRow = one.answer(given, calculatorRequest.lang()).getFirst();
            Optional<ImpossibleValue> failure = resultRow.failure();
            if (failure.isPresent() && names(one.shape(), failure.get())) {
                problems.put(failure.get().column(), failure.get().what());
                return Optional.empty();
            }
            return Optional.of(
                    CaseResult.of(calculator.about().name(), one.shape(), resultRow, calculatorRequest.lang()));
        } catch (ImpossibleValue | InvalidInput e) {
            // Only a choice of any text can still be wrong: needs and values were looked at before.
            String line = e instanceof ImpossibleValue impossibleValue
                    ? impossibleValue.in(calculatorRequest.lang())
                    : ((InvalidInput) e).line();
            return Optional.of(new CaseResult(List.of(), List.of(), Optional.of(line)));
        }
    }

    private static boolean names(TableShape tableShape, ImpossibleValue failure) {
        return tableShape.inputs().stream()
                .anyMatch(inputColumn -> inputColumn.name().equals(failure.column()));
    }
}
