package org.qingmiao.tools.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.Choices;
import org.qingmiao.tools.Input;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.Shape;

/** The page of growth: several measurements of one child. */
final class GrowthPages {
    private GrowthPages() {}

    static GrowthPage of(RowCalculator calculator, Asked asked) {
        Choices choices = CasePages.choices(calculator, asked.given());
        Shape shape = calculator.shape(choices);
        Map<String, String> given = new LinkedHashMap<>(asked.given());
        firstVisit(given);
        Map<String, Text> problems = new LinkedHashMap<>();
        Optional<GrowthPage.Result> result = Optional.empty();
        int shown = 1;
        if (asked.sent()) {
            Visits visits = Visits.of(calculator, choices, given, asked.lang());
            problems.putAll(visits.problems);
            shown = Math.max(1, visits.last()) + (given.containsKey("more") ? 1 : 0);
            // Whoever asks for another row is not told yet what the first one lacks.
            if (given.containsKey("more")) {
                problems.clear();
            } else if (problems.isEmpty()) {
                result = Optional.of(
                        new GrowthResult(shape, choices, asked.lang(), lines(given)).of(visits.answered, given));
            }
        }
        Fields fields = new Fields(asked.lang());
        List<Field> offered = new ArrayList<>(fields.choices("growth", calculator.choices(), given));
        // The lines of WS/T 423 are its own.
        if (!choices.is("standard", "wst423")) {
            offered.add(Lines.field(asked.lang(), lines(given)));
        }
        return new GrowthPage(
                Heads.of(calculator, choices, asked),
                offered,
                fields.inputs(inputs(shape, Visits.OF_CHILD), given, problems),
                visits(fields, shape, Math.min(shown, Visits.MOST), given, problems),
                result,
                problems.size());
    }

    private static Lines lines(Map<String, String> given) {
        return Lines.of(given.getOrDefault("lines", ""));
    }

    /** The example of the command line is one measurement. */
    private static void firstVisit(Map<String, String> given) {
        Visits.OF_VISIT.forEach(name -> {
            String value = given.remove(name);
            if (value != null) {
                given.put(name + "_1", value);
            }
        });
    }

    private static List<Input> inputs(Shape shape, List<String> names) {
        return names.stream()
                .map(name -> shape.inputs().stream()
                        .filter(input -> input.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static List<GrowthPage.Visit> visits(
            Fields fields, Shape shape, int shown, Map<String, String> given, Map<String, Text> problems) {
        List<GrowthPage.Visit> visits = new ArrayList<>();
        for (int number = 1; number <= shown; number++) {
            String end = "_" + number;
            visits.add(new GrowthPage.Visit(
                    number,
                    inputs(shape, Visits.OF_VISIT).stream()
                            .map(input -> fields.input(input, input.name() + end, given, problems))
                            .toList()));
        }
        return visits;
    }
}
