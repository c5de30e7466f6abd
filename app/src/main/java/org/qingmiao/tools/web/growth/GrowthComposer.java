package org.qingmiao.tools.web.growth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;
import org.qingmiao.tools.web.form.CalculatorRequest;
import org.qingmiao.tools.web.form.CaseComposer;
import org.qingmiao.tools.web.form.InputField;
import org.qingmiao.tools.web.form.InputFields;
import org.qingmiao.tools.web.form.ToolHeads;

/** The page of growth: several measurements of one child. */
public final class GrowthComposer {
    private GrowthComposer() {}

    public static GrowthView of(RowCalculator calculator, CalculatorRequest calculatorRequest) {
        ChosenOptions chosenOptions = CaseComposer.choices(calculator, calculatorRequest.given());
        TableShape tableShape = calculator.shape(chosenOptions);
        Map<String, String> given = new LinkedHashMap<>(calculatorRequest.given());
        firstVisit(given);
        Map<String, Text> problems = new LinkedHashMap<>();
        Optional<GrowthView.Result> result = Optional.empty();
        int shown = 1;
        if (calculatorRequest.sent()) {
            GrowthVisits growthVisits = GrowthVisits.of(calculator, chosenOptions, given, calculatorRequest.lang());
            problems.putAll(growthVisits.problems);
            shown = Math.max(1, growthVisits.last()) + (given.containsKey("more") ? 1 : 0);
            // Whoever asks for another row is not told yet what the first one lacks.
            if (given.containsKey("more")) {
                problems.clear();
            } else if (problems.isEmpty()) {
                result = Optional.of(new GrowthResult(tableShape, chosenOptions, calculatorRequest.lang(), lines(given))
                        .of(growthVisits.answered, given));
            }
        }
        InputFields inputFields = new InputFields(calculatorRequest.lang());
        List<InputField> offered = new ArrayList<>(inputFields.choices("growth", calculator.choices(), given));
        // The lines of WS/T 423 are its own.
        if (!chosenOptions.is("standard", "wst423")) {
            offered.add(CurveSelection.field(calculatorRequest.lang(), lines(given)));
        }
        return new GrowthView(
                ToolHeads.of(calculator, chosenOptions, calculatorRequest),
                offered,
                inputFields.inputs(inputs(tableShape, GrowthVisits.OF_CHILD), given, problems),
                visits(inputFields, tableShape, Math.min(shown, GrowthVisits.MOST), given, problems),
                result,
                problems.size());
    }

    private static CurveSelection lines(Map<String, String> given) {
        return CurveSelection.of(given.getOrDefault("lines", ""));
    }

    /** The example of the command line is one measurement. */
    private static void firstVisit(Map<String, String> given) {
        GrowthVisits.OF_VISIT.forEach(name -> {
            String value = given.remove(name);
            if (value != null) {
                given.put(name + "_1", value);
            }
        });
    }

    private static List<InputColumn> inputs(TableShape tableShape, List<String> names) {
        return names.stream()
                .map(name -> tableShape.inputs().stream()
                        .filter(inputColumn -> inputColumn.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static List<GrowthView.VisitFields> visits(
            InputFields inputFields,
            TableShape tableShape,
            int shown,
            Map<String, String> given,
            Map<String, Text> problems) {
        List<GrowthView.VisitFields> visits = new ArrayList<>();
        for (int number = 1; number <= shown; number++) {
            String end = "_" + number;
            visits.add(new GrowthView.VisitFields(
                    number,
                    inputs(tableShape, GrowthVisits.OF_VISIT).stream()
                            .map(inputColumn ->
                                    inputFields.input(inputColumn, inputColumn.name() + end, given, problems))
                            .toList()));
        }
        return visits;
    }
}
