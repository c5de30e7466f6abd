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
import org.qingmiao.platform.Text;

/** {@code fitness}: the national student physical fitness standard. */
final class FitnessCalculator implements RowCalculator {
    private static final Input SEX = Input.sex();
    private static final Input GRADE = Input.integer(
                    "grade", "", "年级（7-9 初中，10-12 高中）", "grade (7-9 junior, 10-12 senior)")
            .from("1")
            .to("12");
    private static final Input HEIGHT =
            Input.decimal("height_cm", "cm", "身高", "height").above("0");
    private static final Input WEIGHT =
            Input.decimal("weight_kg", "kg", "体重", "weight").above("0");
    private static final Map<FitnessItem, Input> ITEMS = items();
    private static final List<Input> INPUTS = inputs();
    private static final List<Output> OUTPUTS = outputs();

    private static Map<FitnessItem, Input> items() {
        Map<FitnessItem, Input> items = new EnumMap<>(FitnessItem.class);
        put(items, Input.decimal("bmi", "kg/m²", "体质指数", "body mass index").above("0"));
        put(
                items,
                Input.decimal("vital_capacity", "ml", "肺活量", "vital capacity").above("0"));
        put(items, Input.decimal("run_50m", "s", "50 米跑", "50 m run").above("0"));
        put(
                items,
                Input.decimal("sit_and_reach", "cm", "坐位体前屈", "sit and reach")
                        .from("-100")
                        .to("100"));
        put(
                items,
                Input.integer("rope_skipping_1min", "", "1 分钟跳绳", "rope skipping in a minute")
                        .from("0"));
        put(
                items,
                Input.integer("sit_ups_1min", "", "1 分钟仰卧起坐", "sit-ups in a minute")
                        .from("0"));
        put(
                items,
                Input.decimal("shuttle_50m_x8", "s", "50 米×8 往返跑", "50 m × 8 shuttle run")
                        .above("0"));
        put(
                items,
                Input.decimal("standing_long_jump", "cm", "立定跳远", "standing long jump")
                        .from("0"));
        put(items, Input.integer("pull_ups", "", "引体向上", "pull-ups").from("0"));
        put(items, Input.decimal("run_1000m", "s", "1000 米跑", "1000 m run").above("0"));
        put(items, Input.decimal("run_800m", "s", "800 米跑", "800 m run").above("0"));
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
        ITEMS.forEach((item, input) -> outputs.add(Output.of(
                score(item), "", input.text().zh() + "得分", input.text().en() + ", points")));
        outputs.add(Output.of("standard_score", "", "标准分", "standard score"));
        outputs.add(Output.of("bonus", "", "附加分", "bonus"));
        outputs.add(Output.of("total", "", "总分", "total"));
        outputs.add(Output.of("level", "", "等级", "level"));
        outputs.add(Output.of("missing", "", "缺项", "missing items"));
        return outputs;
    }

    private static String score(FitnessItem item) {
        return item.code() + "_score";
    }

    @Override
    public About about() {
        return new About(
                "fitness",
                new Text("学生体质健康评分", "Student physical fitness"),
                new Text(
                        "教体艺〔2014〕5号，评分表为第三方转录；7-12 年级 BMI 得分未经官方文本核对",
                        "Ministry of Education 2014 No. 5, tables transcribed by third parties; BMI points of grades 7-12 not checked against an official text"),
                "--sex F --grade 2 --bmi 15.0 --vital_capacity 1500 --run_50m 10.5 --sit_and_reach 15 --rope_skipping_1min 110");
    }

    @Override
    public Shape shape(Choices choices) {
        return new Shape(
                Need.each("sex", "grade"),
                INPUTS,
                OUTPUTS,
                new Text("国家学生体质健康标准（2014年修订）", "National student physical fitness standard (revised 2014)"));
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
