package org.qingmiao.tools.web.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.growth.Age;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;
import org.qingmiao.tools.run.SingleCase;
import org.qingmiao.tools.web.form.InputFields;

/** The measurements of one child: fields named {@code weight_kg_1}, {@code weight_kg_2} … */
final class GrowthVisits {
    static final int MOST = 30;
    static final List<String> OF_CHILD = List.of("sex", "birth_date", "gestation_weeks");
    static final List<String> OF_VISIT =
            List.of("measured_on", "age_months", "weight_kg", "height_cm", "position", "head_cm", "oedema");

    private final SingleCase one;
    private final Map<String, String> given;
    final Map<String, Text> problems = new LinkedHashMap<>();
    final List<GrowthVisit> answered = new ArrayList<>();

    /**
     * A measurement that could be judged.
     *
     * @param age the age that was compared, corrected where the child was born before term
     */
    record GrowthVisit(int number, Age age, Map<String, String> values, ResultRow results) {
        /** A measured value or a result; empty if unknown. */
        Optional<BigDecimal> number(String name) {
            String computed = results.cell(name);
            // Only WHO's results name the height they used; by other standards it is as it was measured.
            String measured = name.equals("height_used_cm") ? "height_cm" : name;
            String text = computed.isEmpty() ? values.getOrDefault(measured, "") : computed;
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        }
    }

    private GrowthVisits(SingleCase one, Map<String, String> given) {
        this.one = one;
        this.given = given;
    }

    static GrowthVisits of(
            RowCalculator calculator, ChosenOptions chosenOptions, Map<String, String> given, Lang lang) {
        GrowthVisits growthVisits = new GrowthVisits(new SingleCase(calculator, chosenOptions), given);
        List<Integer> numbers = growthVisits.numbers();
        for (int number : numbers.isEmpty() ? List.of(1) : numbers) {
            growthVisits.answer(number, lang);
        }
        growthVisits.answered.sort(
                Comparator.comparingInt(growthVisit -> growthVisit.age().days()));
        return growthVisits;
    }

    /** The measurements of which anything is given. */
    private List<Integer> numbers() {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int number = 1; number <= MOST; number++) {
            for (String name : OF_VISIT) {
                if (given.containsKey(name + "_" + number)) {
                    numbers.add(number);
                }
            }
        }
        return List.copyOf(numbers);
    }

    int last() {
        List<Integer> numbers = numbers();
        return numbers.isEmpty() ? 0 : numbers.getLast();
    }

    private void answer(int number, Lang lang) {
        Map<String, String> values = values(number);
        Map<String, Text> found = InputFields.problems(one.shape(), values);
        found.forEach((name, problem) -> problems.putIfAbsent(field(name, number), problem));
        if (!found.isEmpty()) {
            return;
        }
        try {
            ResultRow resultRow = one.answer(values, lang).getFirst();
            Optional<ImpossibleValue> failure = resultRow.failure();
            failure.ifPresent(f -> problems.putIfAbsent(field(f.column(), number), f.what()));
            if (failure.isEmpty()) {
                answered.add(new GrowthVisit(number, age(values), values, resultRow));
            }
        } catch (InvalidInput needsWereLookedAt) {
            throw new IllegalStateException(needsWereLookedAt);
        }
    }

    private Map<String, String> values(int number) {
        Map<String, String> values = new LinkedHashMap<>();
        OF_CHILD.forEach(name -> put(values, name, given.get(name)));
        OF_VISIT.forEach(name -> put(values, name, given.get(name + "_" + number)));
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** A missing age is asked for where the birth is, unless the birth is known. */
    private String field(String name, int number) {
        if (name.equals("age_days")) {
            return given.containsKey("birth_date") ? "measured_on_" + number : "birth_date";
        }
        return OF_CHILD.contains(name) ? name : name + "_" + number;
    }

    private Age age(Map<String, String> values) {
        TableShape tableShape = one.shape();
        Optional<BigDecimal> months = value(tableShape, values, "age_months", BigDecimal.class);
        Age age = months.map(Age::ofMonths)
                .orElseGet(() -> Age.between(
                        value(tableShape, values, "birth_date", LocalDate.class).orElseThrow(),
                        value(tableShape, values, "measured_on", LocalDate.class)
                                .orElseThrow()));
        return value(tableShape, values, "gestation_weeks", BigDecimal.class)
                .map(age::corrected)
                .orElse(age);
    }

    private static <T> Optional<T> value(
            TableShape tableShape, Map<String, String> values, String name, Class<T> type) {
        InputColumn inputColumn = tableShape.inputs().stream()
                .filter(i -> i.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Optional.ofNullable(inputColumn.parse(values.getOrDefault(name, "")))
                .map(type::cast);
    }
}
