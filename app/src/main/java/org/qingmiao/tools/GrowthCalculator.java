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
    private static final Text WHO_NAME = Words.both("tools.norm.growth.who");
    private static final Text WST423_NAME = Words.both("tools.norm.growth.wst423");
    private static final Text SCHOOL_NAME = Words.both("tools.norm.growth.school");

    private static final List<Output> WHO_OUTPUTS = List.of(
            Output.of("height_used_cm", "cm", Words.both("tools.output.growth.height_used_cm")),
            Output.of("bmi", "kg/m²", Words.both("tools.output.growth.bmi")),
            Output.of("wfa_z", "", Words.both("tools.output.growth.wfa_z")),
            Output.of("hfa_z", "", Words.both("tools.output.growth.hfa_z")),
            Output.of("wfh_z", "", Words.both("tools.output.growth.wfh_z")),
            Output.of("bmi_z", "", Words.both("tools.output.growth.bmi_z")),
            Output.of("hc_z", "", Words.both("tools.output.growth.hc_z")),
            Output.of("muac_z", "", Words.both("tools.output.growth.muac_z")),
            Output.of("tsf_z", "", Words.both("tools.output.growth.tsf_z")),
            Output.of("ssf_z", "", Words.both("tools.output.growth.ssf_z")),
            Output.of("wfa_flag", "", Words.both("tools.output.growth.wfa_flag")),
            Output.of("hfa_flag", "", Words.both("tools.output.growth.hfa_flag")),
            Output.of("wfh_flag", "", Words.both("tools.output.growth.wfh_flag")),
            Output.of("bmi_flag", "", Words.both("tools.output.growth.bmi_flag")),
            Output.of("classes", "", Words.both("tools.output.growth.classes")));
    private static final List<Output> WST423_OUTPUTS = List.of(
            Output.of("wfa_level", "", Words.both("tools.output.growth.wfa_level")),
            Output.of("hfa_level", "", Words.both("tools.output.growth.hfa_level")),
            Output.of("wfh_level", "", Words.both("tools.output.growth.wfh_level")),
            Output.of("bmi_level", "", Words.both("tools.output.growth.bmi_level")),
            Output.of("hc_level", "", Words.both("tools.output.growth.hc_level")));
    private static final List<Output> SCHOOL_OUTPUTS = List.of(
            Output.of("weight_class", "", Words.both("tools.output.growth.weight_class")),
            Output.of("stunted", "", Words.both("tools.output.growth.stunted")),
            Output.of("height_level", "", Words.both("tools.output.growth.height_level")));

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
                Words.both("tools.title.growth"),
                Words.both("tools.source.growth"),
                "--sex M --age_months 12 --weight_kg 7.5 --height_cm 74.2");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(STANDARD, Words.both("tools.option.growth.standard"), "who", WST423, SCHOOL));
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
        results.notAvailable(Words.both("tools.no_table.growth", standard));
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }
}
