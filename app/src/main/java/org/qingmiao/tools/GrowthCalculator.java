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
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** {@code growth}: WHO by default, WS/T 423-2022 or the school standards if chosen. */
final class GrowthCalculator implements RowCalculator {
    private static final String STANDARD = "standard";
    private static final String WST423 = "wst423";
    private static final String SCHOOL = "school";
    private static final Text WHO_NAME = Messages.of("tools.growth.by_who");
    private static final Text WST423_NAME = Messages.of("tools.growth.by_wst423");
    private static final Text SCHOOL_NAME = Messages.of("tools.growth.by_school_standards");

    private static final List<Output> WHO_OUTPUTS = List.of(
            Output.of("height_used_cm", "cm", Messages.of("tools.growth.output.height_used_cm")),
            Output.of("bmi", "kg/m²", Messages.of("tools.growth.output.bmi")),
            Output.of("wfa_z", "", Messages.of("tools.growth.output.wfa_z")),
            Output.of("hfa_z", "", Messages.of("tools.growth.output.hfa_z")),
            Output.of("wfh_z", "", Messages.of("tools.growth.output.wfh_z")),
            Output.of("bmi_z", "", Messages.of("tools.growth.output.bmi_z")),
            Output.of("hc_z", "", Messages.of("tools.growth.output.hc_z")),
            Output.of("muac_z", "", Messages.of("tools.growth.output.muac_z")),
            Output.of("tsf_z", "", Messages.of("tools.growth.output.tsf_z")),
            Output.of("ssf_z", "", Messages.of("tools.growth.output.ssf_z")),
            Output.of("wfa_flag", "", Messages.of("tools.growth.output.wfa_flag")),
            Output.of("hfa_flag", "", Messages.of("tools.growth.output.hfa_flag")),
            Output.of("wfh_flag", "", Messages.of("tools.growth.output.wfh_flag")),
            Output.of("bmi_flag", "", Messages.of("tools.growth.output.bmi_flag")),
            Output.of("classes", "", Messages.of("tools.growth.output.classes")));
    private static final List<Output> WST423_OUTPUTS = List.of(
            Output.of("wfa_level", "", Messages.of("tools.growth.output.wfa_level")),
            Output.of("hfa_level", "", Messages.of("tools.growth.output.hfa_level")),
            Output.of("wfh_level", "", Messages.of("tools.growth.output.wfh_level")),
            Output.of("bmi_level", "", Messages.of("tools.growth.output.bmi_level")),
            Output.of("hc_level", "", Messages.of("tools.growth.output.hc_level")));
    private static final List<Output> SCHOOL_OUTPUTS = List.of(
            Output.of("weight_class", "", Messages.of("tools.growth.output.weight_class")),
            Output.of("stunted", "", Messages.of("tools.growth.output.stunted")),
            Output.of("height_level", "", Messages.of("tools.growth.output.height_level")));

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
                Messages.of("tools.growth.title"),
                Messages.of("tools.growth.source"),
                "--sex M --age_months 12 --weight_kg 7.5 --height_cm 74.2");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(STANDARD, Messages.of("tools.growth.option.standard"), "who", WST423, SCHOOL));
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
        results.notAvailable(Messages.of("tools.growth.no_table_age_length", standard));
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }
}
