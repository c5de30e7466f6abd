package org.qingmiao.tools;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.growth.Indicator;
import org.qingmiao.calculators.growth.Measurement;
import org.qingmiao.calculators.growth.SchoolAssessment;
import org.qingmiao.calculators.growth.WhoAssessment;
import org.qingmiao.calculators.growth.Wst423Assessment;
import org.qingmiao.platform.Text;

/** {@code growth}: WHO by default, WS/T 423-2022 or the school standards if chosen. */
final class GrowthCalculator implements RowCalculator {
    private static final String STANDARD = "standard";
    private static final String WST423 = "wst423";
    private static final String SCHOOL = "school";
    private static final Text WHO_NAME =
            new Text("WHO 儿童生长标准 2006（5 岁以下）、WHO 参考值 2007（5-19 岁）", "WHO 2006 (under 5 years), WHO 2007 (5-19 years)");
    private static final Text WST423_NAME =
            new Text("WS/T 423-2022 7岁以下儿童生长标准", "WS/T 423-2022 (children under 7 years)");
    private static final Text SCHOOL_NAME = new Text(
            "WS/T 586-2018、WS/T 456-2014、WS/T 612-2018（6-18 岁）",
            "WS/T 586-2018, WS/T 456-2014, WS/T 612-2018 (6-18 years)");

    private static final List<Output> WHO_OUTPUTS = List.of(
            Output.of("height_used_cm", "cm", "采用的身长/身高", "length or height used"),
            Output.of("bmi", "kg/m²", "体质指数", "body mass index"),
            Output.of("wfa_z", "", "年龄别体重 Z", "weight for age, z"),
            Output.of("hfa_z", "", "年龄别身长/身高 Z", "length/height for age, z"),
            Output.of("wfh_z", "", "身长/身高别体重 Z", "weight for length/height, z"),
            Output.of("bmi_z", "", "年龄别 BMI Z", "BMI for age, z"),
            Output.of("hc_z", "", "年龄别头围 Z", "head circumference for age, z"),
            Output.of("muac_z", "", "年龄别上臂围 Z", "arm circumference for age, z"),
            Output.of("tsf_z", "", "肱三头肌皮褶 Z", "triceps skinfold for age, z"),
            Output.of("ssf_z", "", "肩胛下皮褶 Z", "subscapular skinfold for age, z"),
            Output.of("wfa_flag", "", "年龄别体重超出合理范围（1=是）", "weight for age implausible (1 = yes)"),
            Output.of("hfa_flag", "", "年龄别身高超出合理范围（1=是）", "height for age implausible (1 = yes)"),
            Output.of("wfh_flag", "", "身高别体重超出合理范围（1=是）", "weight for height implausible (1 = yes)"),
            Output.of("bmi_flag", "", "年龄别 BMI 超出合理范围（1=是）", "BMI for age implausible (1 = yes)"),
            Output.of("classes", "", "分类", "classes"));
    private static final List<Output> WST423_OUTPUTS = List.of(
            Output.of("wfa_level", "", "年龄别体重等级", "weight for age"),
            Output.of("hfa_level", "", "年龄别身长/身高等级", "length/height for age"),
            Output.of("wfh_level", "", "身长/身高别体重等级", "weight for length/height"),
            Output.of("bmi_level", "", "年龄别 BMI 等级", "BMI for age"),
            Output.of("hc_level", "", "年龄别头围等级", "head circumference for age"));
    private static final List<Output> SCHOOL_OUTPUTS = List.of(
            Output.of("weight_class", "", "体重分类", "weight class"),
            Output.of("stunted", "", "生长迟缓", "stunted"),
            Output.of("height_level", "", "身高等级", "height level"));

    private static final Map<Indicator, String> SCORES = Map.of(
            Indicator.WEIGHT_FOR_AGE, "wfa_z",
            Indicator.HEIGHT_FOR_AGE, "hfa_z",
            Indicator.WEIGHT_FOR_HEIGHT, "wfh_z",
            Indicator.BMI_FOR_AGE, "bmi_z",
            Indicator.HEAD_CIRCUMFERENCE_FOR_AGE, "hc_z",
            Indicator.ARM_CIRCUMFERENCE_FOR_AGE, "muac_z",
            Indicator.TRICEPS_SKINFOLD_FOR_AGE, "tsf_z",
            Indicator.SUBSCAPULAR_SKINFOLD_FOR_AGE, "ssf_z");
    private static final Map<Indicator, String> FLAGS = Map.of(
            Indicator.WEIGHT_FOR_AGE, "wfa_flag",
            Indicator.HEIGHT_FOR_AGE, "hfa_flag",
            Indicator.WEIGHT_FOR_HEIGHT, "wfh_flag",
            Indicator.BMI_FOR_AGE, "bmi_flag");
    private static final Map<Indicator, String> LEVELS = Map.of(
            Indicator.WEIGHT_FOR_AGE, "wfa_level",
            Indicator.HEIGHT_FOR_AGE, "hfa_level",
            Indicator.WEIGHT_FOR_HEIGHT, "wfh_level",
            Indicator.BMI_FOR_AGE, "bmi_level",
            Indicator.HEAD_CIRCUMFERENCE_FOR_AGE, "hc_level");

    @Override
    public About about() {
        return new About(
                "growth",
                new Text("儿童生长评价", "Growth of children"),
                new Text(
                        "WHO 公布的 LMS 表；三项国内标准的表为第三方转录，见 calculators/README.md",
                        "WHO's published LMS tables; the Chinese tables are third-party transcriptions, see calculators/README.md"),
                "--sex M --age_months 12 --weight_kg 7.5 --height_cm 74.2");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(STANDARD, "标准", "standard", "who", WST423, SCHOOL));
    }

    @Override
    public Shape shape(Choices choices) {
        return switch (choices.text(STANDARD)) {
            case WST423 -> new Shape(GrowthInputs.NEEDS, GrowthInputs.ALL, WST423_OUTPUTS, WST423_NAME);
            case SCHOOL -> new Shape(GrowthInputs.NEEDS, GrowthInputs.ALL, SCHOOL_OUTPUTS, SCHOOL_NAME);
            default -> new Shape(GrowthInputs.NEEDS, GrowthInputs.ALL, WHO_OUTPUTS, WHO_NAME);
        };
    }

    @Override
    public RowComputation prepare(Choices choices) {
        return switch (choices.text(STANDARD)) {
            case WST423 -> GrowthCalculator::wst423;
            case SCHOOL -> GrowthCalculator::school;
            default -> GrowthCalculator::who;
        };
    }

    private static void who(Row row, Results results) {
        Measurement measurement = GrowthInputs.measurement(row);
        WhoAssessment assessment = WhoAssessment.of(measurement);
        results.decimal("height_used_cm", measurement.heightUsed());
        results.decimal("bmi", measurement.bmi(2));
        SCORES.forEach((indicator, name) ->
                results.decimal(name, assessment.z(indicator).orElse(null)));
        FLAGS.forEach((indicator, name) ->
                assessment.implausible(indicator).ifPresent(beyond -> results.count(name, beyond ? 1 : 0)));
        results.word(
                "classes",
                assessment.classes().stream()
                        .sorted()
                        .map(GrowthCalculator::word)
                        .collect(Collectors.joining(" ")));
        if (assessment.outsideStandard()) {
            notAvailable(results, WHO_NAME);
        }
    }

    private static void wst423(Row row, Results results) {
        Wst423Assessment assessment = Wst423Assessment.of(GrowthInputs.measurement(row));
        LEVELS.forEach((indicator, name) ->
                results.word(name, word(assessment.level(indicator).orElse(null))));
        if (assessment.outsideStandard()) {
            notAvailable(results, WST423_NAME);
        }
    }

    private static void school(Row row, Results results) {
        SchoolAssessment assessment = SchoolAssessment.of(GrowthInputs.measurement(row));
        results.word("weight_class", word(assessment.weight()));
        results.yesNo("stunted", assessment.stunted());
        results.word("height_level", word(assessment.height()));
        if (assessment.outsideStandard()) {
            notAvailable(results, SCHOOL_NAME);
        }
    }

    private static void notAvailable(Results results, Text standard) {
        results.notAvailable(standard.zh() + " 没有适用于此年龄或身长的表", standard.en() + " has no table for this age or length");
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }
}
