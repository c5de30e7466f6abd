package org.qingmiao.tools.web;

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
import org.qingmiao.tools.Choices;
import org.qingmiao.tools.Impossible;
import org.qingmiao.tools.Input;
import org.qingmiao.tools.OneCase;
import org.qingmiao.tools.Results;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.Shape;
import org.qingmiao.tools.Unusable;

/** The measurements of one child: fields named {@code weight_kg_1}, {@code weight_kg_2} … */
final class Visits {
    static final int MOST = 30;
    static final List<String> OF_CHILD = List.of("sex", "birth_date", "gestation_weeks");
    static final List<String> OF_VISIT =
            List.of("measured_on", "age_months", "weight_kg", "height_cm", "position", "head_cm", "oedema");

    private final OneCase one;
    private final Map<String, String> given;
    final Map<String, Text> problems = new LinkedHashMap<>();
    final List<Visit> answered = new ArrayList<>();

    /**
     * A measurement that could be judged.
     *
     * @param age the age that was compared, corrected where the child was born before term
     */
    record Visit(int number, Age age, Map<String, String> values, Results results) {
        /** A measured value or a result; empty if unknown. */
        Optional<BigDecimal> number(String name) {
            String computed = results.cell(name);
            // Only WHO's results name the height they used; by other standards it is as it was measured.
            String measured = name.equals("height_used_cm") ? "height_cm" : name;
            String text = computed.isEmpty() ? values.getOrDefault(measured, "") : computed;
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        }
    }

    private Visits(OneCase one, Map<String, String> given) {
        this.one = one;
        this.given = given;
    }

    static Visits of(RowCalculator calculator, Choices choices, Map<String, String> given, Lang lang) {
        Visits visits = new Visits(new OneCase(calculator, choices), given);
        List<Integer> numbers = visits.numbers();
        for (int number : numbers.isEmpty() ? List.of(1) : numbers) {
            visits.answer(number, lang);
        }
        visits.answered.sort(Comparator.comparingInt(visit -> visit.age().days()));
        return visits;
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
        Map<String, Text> found = Fields.problems(one.shape(), values);
        found.forEach((name, problem) -> problems.putIfAbsent(field(name, number), problem));
        if (!found.isEmpty()) {
            return;
        }
        try {
            Results results = one.answer(values, lang).getFirst();
            Optional<Impossible> failure = results.failure();
            failure.ifPresent(f -> problems.putIfAbsent(field(f.column(), number), f.what()));
            if (failure.isEmpty()) {
                answered.add(new Visit(number, age(values), values, results));
            }
        } catch (Unusable needsWereLookedAt) {
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
        Shape shape = one.shape();
        Optional<BigDecimal> months = value(shape, values, "age_months", BigDecimal.class);
        Age age = months.map(Age::ofMonths)
                .orElseGet(() -> Age.between(
                        value(shape, values, "birth_date", LocalDate.class).orElseThrow(),
                        value(shape, values, "measured_on", LocalDate.class).orElseThrow()));
        return value(shape, values, "gestation_weeks", BigDecimal.class)
                .map(age::corrected)
                .orElse(age);
    }

    private static <T> Optional<T> value(Shape shape, Map<String, String> values, String name, Class<T> type) {
        Input input = shape.inputs().stream()
                .filter(i -> i.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Optional.ofNullable(input.parse(values.getOrDefault(name, ""))).map(type::cast);
    }
}
