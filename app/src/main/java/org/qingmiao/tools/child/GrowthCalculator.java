package org.qingmiao.tools.child;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.growth.GrowthIndicator;
import org.qingmiao.calculators.growth.Measurement;
import org.qingmiao.calculators.growth.SchoolAssessment;
import org.qingmiao.calculators.growth.WhoAssessment;
import org.qingmiao.calculators.growth.Wst423Assessment;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;

/** {@code growth}: WHO by default, WS/T 423-2022 or the school standards if chosen. */
public final class GrowthCalculator implements RowCalculator {
    private static final String STANDARD = "standard";
    private static final String WST423 = "wst423";
    private static final String SCHOOL = "school";
    private static final Text WHO_NAME = Messages.of("tools.norm.growth.who");
    private static final Text WST423_NAME = Messages.of("tools.norm.growth.wst423");
    private static final Text SCHOOL_NAME = Messages.of("tools.norm.growth.school");
    private static final Text WHO_NO_TABLE = noTable(WHO_NAME);
    private static final Text WST423_NO_TABLE = noTable(WST423_NAME);
    private static final Text SCHOOL_NO_TABLE = noTable(SCHOOL_NAME);

    private static final List<OutputColumn> WHO_OUTPUTS = List.of(
            OutputColumn.of("height_used_cm", "cm", Messages.of("tools.output.growth.height_used_cm")),
            OutputColumn.of("bmi", "kg/m²", Messages.of("tools.output.growth.bmi")),
            OutputColumn.of("wfa_z", "", Messages.of("tools.output.growth.wfa_z")),
            OutputColumn.of("hfa_z", "", Messages.of("tools.output.growth.hfa_z")),
            OutputColumn.of("wfh_z", "", Messages.of("tools.output.growth.wfh_z")),
            OutputColumn.of("bmi_z", "", Messages.of("tools.output.growth.bmi_z")),
            OutputColumn.of("hc_z", "", Messages.of("tools.output.growth.hc_z")),
            OutputColumn.of("muac_z", "", Messages.of("tools.output.growth.muac_z")),
            OutputColumn.of("tsf_z", "", Messages.of("tools.output.growth.tsf_z")),
            OutputColumn.of("ssf_z", "", Messages.of("tools.output.growth.ssf_z")),
            OutputColumn.of("wfa_flag", "", Messages.of("tools.output.growth.wfa_flag")),
            OutputColumn.of("hfa_flag", "", Messages.of("tools.output.growth.hfa_flag")),
            OutputColumn.of("wfh_flag", "", Messages.of("tools.output.growth.wfh_flag")),
            OutputColumn.of("bmi_flag", "", Messages.of("tools.output.growth.bmi_flag")),
            OutputColumn.of("classes", "", Messages.of("tools.output.growth.classes")));
    private static final List<OutputColumn> WST423_OUTPUTS = List.of(
            OutputColumn.of("wfa_level", "", Messages.of("tools.output.growth.wfa_level")),
            OutputColumn.of("hfa_level", "", Messages.of("tools.output.growth.hfa_level")),
            OutputColumn.of("wfh_level", "", Messages.of("tools.output.growth.wfh_level")),
            OutputColumn.of("bmi_level", "", Messages.of("tools.output.growth.bmi_level")),
            OutputColumn.of("hc_level", "", Messages.of("tools.output.growth.hc_level")));
    private static final List<OutputColumn> SCHOOL_OUTPUTS = List.of(
            OutputColumn.of("weight_class", "", Messages.of("tools.output.growth.weight_class")),
            OutputColumn.of("stunted", "", Messages.of("tools.output.growth.stunted")),
            OutputColumn.of("height_level", "", Messages.of("tools.output.growth.height_level")));

    private static final Map<GrowthIndicator, String> SCORES = Map.of(
            GrowthIndicator.WEIGHT_FOR_AGE, "wfa_z",
            GrowthIndicator.HEIGHT_FOR_AGE, "hfa_z",
            GrowthIndicator.WEIGHT_FOR_HEIGHT, "wfh_z",
            GrowthIndicator.BMI_FOR_AGE, "bmi_z",
            GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE, "hc_z",
            GrowthIndicator.ARM_CIRCUMFERENCE_FOR_AGE, "muac_z",
            GrowthIndicator.TRICEPS_SKINFOLD_FOR_AGE, "tsf_z",
            GrowthIndicator.SUBSCAPULAR_SKINFOLD_FOR_AGE, "ssf_z");
    private static final Map<GrowthIndicator, String> FLAGS = Map.of(
            GrowthIndicator.WEIGHT_FOR_AGE, "wfa_flag",
            GrowthIndicator.HEIGHT_FOR_AGE, "hfa_flag",
            GrowthIndicator.WEIGHT_FOR_HEIGHT, "wfh_flag",
            GrowthIndicator.BMI_FOR_AGE, "bmi_flag");
    private static final Map<GrowthIndicator, String> LEVELS = Map.of(
            GrowthIndicator.WEIGHT_FOR_AGE, "wfa_level",
            GrowthIndicator.HEIGHT_FOR_AGE, "hfa_level",
            GrowthIndicator.WEIGHT_FOR_HEIGHT, "wfh_level",
            GrowthIndicator.BMI_FOR_AGE, "bmi_level",
            GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE, "hc_level");

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "growth",
                Messages.of("tools.title.growth"),
                Messages.of("tools.source.growth"),
                "--sex M --age_months 12 --weight_kg 7.5 --height_cm 74.2");
    }

    @Override
    public List<CalculatorOption> choices() {
        return List.of(
                CalculatorOption.of(STANDARD, Messages.of("tools.option.growth.standard"), "who", WST423, SCHOOL));
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        return switch (chosenOptions.text(STANDARD)) {
            case WST423 -> new TableShape(GrowthInputs.NEEDS, GrowthInputs.ALL, WST423_OUTPUTS, WST423_NAME);
            case SCHOOL -> new TableShape(GrowthInputs.NEEDS, GrowthInputs.ALL, SCHOOL_OUTPUTS, SCHOOL_NAME);
            default -> new TableShape(GrowthInputs.NEEDS, GrowthInputs.ALL, WHO_OUTPUTS, WHO_NAME);
        };
    }

    @Override
    public RowComputation prepare(ChosenOptions chosenOptions) {
        return switch (chosenOptions.text(STANDARD)) {
            case WST423 -> GrowthCalculator::wst423;
            case SCHOOL -> GrowthCalculator::school;
            default -> GrowthCalculator::who;
        };
    }

    private static void who(CaseRow caseRow, ResultRow resultRow) {
        Measurement measurement = GrowthInputs.measurement(caseRow);
        WhoAssessment assessment = WhoAssessment.of(measurement);
        resultRow.decimal("height_used_cm", measurement.heightUsed());
        resultRow.decimal("bmi", measurement.bmi(2));
        SCORES.forEach((growthIndicator, name) ->
                resultRow.decimal(name, assessment.z(growthIndicator).orElse(null)));
        FLAGS.forEach((growthIndicator, name) ->
                assessment.implausible(growthIndicator).ifPresent(beyond -> resultRow.count(name, beyond ? 1 : 0)));
        resultRow.word(
                "classes",
                assessment.classes().stream()
                        .sorted()
                        .map(GrowthCalculator::word)
                        .collect(Collectors.joining(" ")));
        if (assessment.outsideStandard()) {
            resultRow.notAvailable(WHO_NO_TABLE);
        }
    }

    private static void wst423(CaseRow caseRow, ResultRow resultRow) {
        Wst423Assessment assessment = Wst423Assessment.of(GrowthInputs.measurement(caseRow));
        LEVELS.forEach((growthIndicator, name) ->
                resultRow.word(name, word(assessment.level(growthIndicator).orElse(null))));
        if (assessment.outsideStandard()) {
            resultRow.notAvailable(WST423_NO_TABLE);
        }
    }

    private static void school(CaseRow caseRow, ResultRow resultRow) {
        SchoolAssessment assessment = SchoolAssessment.of(GrowthInputs.measurement(caseRow));
        resultRow.word("weight_class", word(assessment.weight()));
        resultRow.yesNo("stunted", assessment.stunted());
        resultRow.word("height_level", word(assessment.height()));
        if (assessment.outsideStandard()) {
            resultRow.notAvailable(SCHOOL_NO_TABLE);
        }
    }

    private static Text noTable(Text standard) {
        return ResultRow.noTable(Messages.of("tools.no_table.growth", standard));
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }
}
