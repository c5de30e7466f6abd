package org.qingmiao.tools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.fitness.FitnessItem;
import org.qingmiao.calculators.fitness.FitnessRecord;
import org.qingmiao.calculators.fitness.FitnessReport;
import org.qingmiao.platform.Messages;

/** {@code fitness}: the national student physical fitness standard. */
final class FitnessCalculator implements RowCalculator {
    private static final Input SEX = Input.sex();
    private static final Input GRADE = Input.integer("grade", "", Messages.of("tools.fitness.input.grade"))
            .from("1")
            .to("12");
    private static final Input HEIGHT = Input.decimal("height_cm", "cm", Messages.of("tools.fitness.input.height_cm"))
            .above("0");
    private static final Input WEIGHT = Input.decimal("weight_kg", "kg", Messages.of("tools.fitness.input.weight_kg"))
            .above("0");
    private static final Map<FitnessItem, Input> ITEMS = items();
    private static final List<Input> INPUTS = inputs();
    private static final List<Output> OUTPUTS = outputs();

    private static Map<FitnessItem, Input> items() {
        Map<FitnessItem, Input> items = new EnumMap<>(FitnessItem.class);
        put(
                items,
                Input.decimal("bmi", "kg/m²", Messages.of("tools.fitness.input.bmi"))
                        .above("0"));
        put(
                items,
                Input.decimal("vital_capacity", "ml", Messages.of("tools.fitness.input.vital_capacity"))
                        .above("0"));
        put(
                items,
                Input.decimal("run_50m", "s", Messages.of("tools.fitness.input.run_50m"))
                        .above("0"));
        put(
                items,
                Input.decimal("sit_and_reach", "cm", Messages.of("tools.fitness.input.sit_and_reach"))
                        .from("-100")
                        .to("100"));
        put(
                items,
                Input.integer("rope_skipping_1min", "", Messages.of("tools.fitness.input.rope_skipping_1min"))
                        .from("0"));
        put(
                items,
                Input.integer("sit_ups_1min", "", Messages.of("tools.fitness.input.sit_ups_1min"))
                        .from("0"));
        put(
                items,
                Input.decimal("shuttle_50m_x8", "s", Messages.of("tools.fitness.input.shuttle_50m_x8"))
                        .above("0"));
        put(
                items,
                Input.decimal("standing_long_jump", "cm", Messages.of("tools.fitness.input.standing_long_jump"))
                        .from("0"));
        put(
                items,
                Input.integer("pull_ups", "", Messages.of("tools.fitness.input.pull_ups"))
                        .from("0"));
        put(
                items,
                Input.decimal("run_1000m", "s", Messages.of("tools.fitness.input.run_1000m"))
                        .above("0"));
        put(
                items,
                Input.decimal("run_800m", "s", Messages.of("tools.fitness.input.run_800m"))
                        .above("0"));
        return items;
    }

    private static void put(Map<FitnessItem, Input> items, Input input) {
        items.put(FitnessItem.of(input.name()), input);
    }

    private static List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(List.of(SEX, GRADE, HEIGHT, WEIGHT));
        inputs.addAll(ITEMS.values());
        return inputs;
    }

    private static List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        ITEMS.forEach((item, input) ->
                outputs.add(Output.of(score(item), "", Messages.of("tools.fitness.points", input.text()))));
        outputs.add(Output.of("standard_score", "", Messages.of("tools.fitness.output.standard_score")));
        outputs.add(Output.of("bonus", "", Messages.of("tools.fitness.output.bonus")));
        outputs.add(Output.of("total", "", Messages.of("tools.fitness.output.total")));
        outputs.add(Output.of("level", "", Messages.of("tools.fitness.output.level")));
        outputs.add(Output.of("missing", "", Messages.of("tools.fitness.output.missing")));
        return outputs;
    }

    private static String score(FitnessItem item) {
        return item.code() + "_score";
    }

    @Override
    public About about() {
        return new About(
                "fitness",
                Messages.of("tools.fitness.title"),
                Messages.of("tools.fitness.source"),
                "--sex F --grade 2 --bmi 15.0 --vital_capacity 1500 --run_50m 10.5 --sit_and_reach 15 --rope_skipping_1min 110");
    }

    @Override
    public Shape shape(Choices choices) {
        return new Shape(
                Need.each("sex", "grade"),
                INPUTS,
                OUTPUTS,
                Messages.of("tools.fitness.national_student_physical_fitness_standard"));
    }

    @Override
    public RowComputation prepare(Choices choices) {
        return FitnessCalculator::compute;
    }

    private static void compute(Row row, Results results) {
        Sex sex = row.sex(SEX);
        Long grade = row.integer(GRADE);
        if (sex == null || grade == null) {
            return;
        }
        FitnessReport report = FitnessReport.of(new FitnessRecord(sex, grade.intValue(), measured(row))
                .withBmi(row.decimal(WEIGHT), row.decimal(HEIGHT)));
        report.points().forEach((item, points) -> results.count(score(item), points));
        report.total().ifPresent(total -> {
            results.decimal("standard_score", total.standardScore());
            results.count("bonus", total.bonus());
            results.decimal("total", total.total());
            results.word("level", total.level().name().toLowerCase(Locale.ROOT));
        });
        results.word("missing", report.missing().stream().map(FitnessItem::code).collect(Collectors.joining(" ")));
    }

    private static Map<FitnessItem, BigDecimal> measured(Row row) {
        Map<FitnessItem, BigDecimal> measured = new EnumMap<>(FitnessItem.class);
        ITEMS.forEach((item, input) -> {
            if (row.has(input)) {
                Long whole = input.kind() == Input.Kind.INTEGER ? row.integer(input) : null;
                BigDecimal value = whole == null ? row.decimal(input) : BigDecimal.valueOf(whole);
                if (value != null) {
                    measured.put(item, value);
                }
            }
        });
        return measured;
    }
}
