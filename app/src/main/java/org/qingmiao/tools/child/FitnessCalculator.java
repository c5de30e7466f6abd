package org.qingmiao.tools.child;

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
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.RequiredColumns;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;

/** {@code fitness}: the national student physical fitness standard. */
public final class FitnessCalculator implements RowCalculator {
    private static final InputColumn SEX = InputColumn.sex();
    private static final InputColumn GRADE = InputColumn.integer("grade", "", Messages.of("tools.input.fitness.grade"))
            .from("1")
            .to("12");
    private static final InputColumn HEIGHT = InputColumn.decimal(
                    "height_cm", "cm", Messages.of("tools.input.fitness.height_cm"))
            .above("0");
    private static final InputColumn WEIGHT = InputColumn.decimal(
                    "weight_kg", "kg", Messages.of("tools.input.fitness.weight_kg"))
            .above("0");
    private static final Map<FitnessItem, InputColumn> ITEMS = items();
    private static final List<InputColumn> INPUTS = inputs();
    private static final List<OutputColumn> OUTPUTS = outputs();

    private static Map<FitnessItem, InputColumn> items() {
        Map<FitnessItem, InputColumn> items = new EnumMap<>(FitnessItem.class);
        put(
                items,
                InputColumn.decimal("bmi", "kg/m²", Messages.of("tools.input.fitness.bmi"))
                        .above("0"));
        put(
                items,
                InputColumn.decimal("vital_capacity", "ml", Messages.of("tools.input.fitness.vital_capacity"))
                        .above("0"));
        put(
                items,
                InputColumn.decimal("run_50m", "s", Messages.of("tools.input.fitness.run_50m"))
                        .above("0"));
        put(
                items,
                InputColumn.decimal("sit_and_reach", "cm", Messages.of("tools.input.fitness.sit_and_reach"))
                        .from("-100")
                        .to("100"));
        put(
                items,
                InputColumn.integer("rope_skipping_1min", "", Messages.of("tools.input.fitness.rope_skipping_1min"))
                        .from("0"));
        put(
                items,
                InputColumn.integer("sit_ups_1min", "", Messages.of("tools.input.fitness.sit_ups_1min"))
                        .from("0"));
        put(
                items,
                InputColumn.decimal("shuttle_50m_x8", "s", Messages.of("tools.input.fitness.shuttle_50m_x8"))
                        .above("0"));
        put(
                items,
                InputColumn.decimal("standing_long_jump", "cm", Messages.of("tools.input.fitness.standing_long_jump"))
                        .from("0"));
        put(
                items,
                InputColumn.integer("pull_ups", "", Messages.of("tools.input.fitness.pull_ups"))
                        .from("0"));
        put(
                items,
                InputColumn.decimal("run_1000m", "s", Messages.of("tools.input.fitness.run_1000m"))
                        .above("0"));
        put(
                items,
                InputColumn.decimal("run_800m", "s", Messages.of("tools.input.fitness.run_800m"))
                        .above("0"));
        return items;
    }

    private static void put(Map<FitnessItem, InputColumn> items, InputColumn inputColumn) {
        items.put(FitnessItem.of(inputColumn.name()), inputColumn);
    }

    private static List<InputColumn> inputs() {
        List<InputColumn> inputs = new ArrayList<>(List.of(SEX, GRADE, HEIGHT, WEIGHT));
        inputs.addAll(ITEMS.values());
        return inputs;
    }

    private static List<OutputColumn> outputs() {
        List<OutputColumn> outputs = new ArrayList<>();
        ITEMS.forEach((item, inputColumn) ->
                outputs.add(OutputColumn.of(score(item), "", Messages.of("tools.text.points", inputColumn.text()))));
        outputs.add(OutputColumn.of("standard_score", "", Messages.of("tools.output.fitness.standard_score")));
        outputs.add(OutputColumn.of("bonus", "", Messages.of("tools.output.fitness.bonus")));
        outputs.add(OutputColumn.of("total", "", Messages.of("tools.output.fitness.total")));
        outputs.add(OutputColumn.of("level", "", Messages.of("tools.output.fitness.level")));
        outputs.add(OutputColumn.of("missing", "", Messages.of("tools.output.fitness.missing")));
        return outputs;
    }

    private static String score(FitnessItem item) {
        return item.code() + "_score";
    }

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "fitness",
                Messages.of("tools.title.fitness"),
                Messages.of("tools.source.fitness"),
                "--sex F --grade 2 --bmi 15.0 --vital_capacity 1500 --run_50m 10.5 --sit_and_reach 15 --rope_skipping_1min 110");
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        return new TableShape(RequiredColumns.each("sex", "grade"), INPUTS, OUTPUTS, Messages.of("tools.norm.fitness"));
    }

    @Override
    public RowComputation prepare(ChosenOptions chosenOptions) {
        return FitnessCalculator::compute;
    }

    private static void compute(CaseRow caseRow, ResultRow resultRow) {
        Sex sex = caseRow.sex(SEX);
        Long grade = caseRow.integer(GRADE);
        if (sex == null || grade == null) {
            return;
        }
        FitnessReport report = FitnessReport.of(new FitnessRecord(sex, grade.intValue(), measured(caseRow))
                .withBmi(caseRow.decimal(WEIGHT), caseRow.decimal(HEIGHT)));
        report.points().forEach((item, points) -> resultRow.count(score(item), points));
        report.total().ifPresent(total -> {
            resultRow.decimal("standard_score", total.standardScore());
            resultRow.count("bonus", total.bonus());
            resultRow.decimal("total", total.total());
            resultRow.word("level", total.level().name().toLowerCase(Locale.ROOT));
        });
        resultRow.word(
                "missing", report.missing().stream().map(FitnessItem::code).collect(Collectors.joining(" ")));
    }

    private static Map<FitnessItem, BigDecimal> measured(CaseRow caseRow) {
        Map<FitnessItem, BigDecimal> measured = new EnumMap<>(FitnessItem.class);
        ITEMS.forEach((item, inputColumn) -> {
            if (caseRow.has(inputColumn)) {
                Long whole = inputColumn.kind() == InputColumn.Kind.INTEGER ? caseRow.integer(inputColumn) : null;
                BigDecimal value = whole == null ? caseRow.decimal(inputColumn) : BigDecimal.valueOf(whole);
                if (value != null) {
                    measured.put(item, value);
                }
            }
        });
        return measured;
    }
}
