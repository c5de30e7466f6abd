package org.qingmiao.tools.child;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.anaemia.AnaemiaAssessment;
import org.qingmiao.calculators.anaemia.AnaemiaClass;
import org.qingmiao.calculators.anaemia.AnaemiaStandard;
import org.qingmiao.calculators.anaemia.Haemoglobin;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.RequiredColumns;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;

/** {@code anaemia}: haemoglobin by age, sex, pregnancy and altitude. */
public final class AnaemiaCalculator implements RowCalculator {
    private static final Text NO_TABLE = ResultRow.noTable(Messages.of("tools.no_table.anaemia"));
    private static final String STANDARD = "standard";
    private static final String WHO_2024 = "who2024";
    private static final BigDecimal MONTHS_OF_YEAR = new BigDecimal(12);
    private static final InputColumn HB = InputColumn.decimal(
                    "hb_g_l", "g/L", Messages.of("tools.input.anaemia.hb_g_l"))
            .above("0")
            .to("400");
    private static final InputColumn MONTHS = InputColumn.decimal(
                    "age_months", "mo", Messages.of("tools.input.anaemia.age_months"))
            .from("0")
            .to("1560");
    private static final InputColumn YEARS = InputColumn.decimal(
                    "age_years", "y", Messages.of("tools.input.anaemia.age_years"))
            .from("0")
            .to("130");
    private static final InputColumn SEX = InputColumn.sex();
    private static final InputColumn TRIMESTER = InputColumn.integer(
                    "trimester", "", Messages.of("tools.input.anaemia.trimester"))
            .from("1")
            .to("3");
    private static final InputColumn ALTITUDE = InputColumn.decimal(
                    "altitude_m", "m", Messages.of("tools.input.anaemia.altitude_m"))
            .from("-500")
            .to("9000");
    private static final List<InputColumn> INPUTS = List.of(HB, MONTHS, YEARS, SEX, TRIMESTER, ALTITUDE);
    private static final List<OutputColumn> OUTPUTS = List.of(
            OutputColumn.of("hb_adjusted_g_l", "g/L", Messages.of("tools.output.anaemia.hb_adjusted_g_l")),
            OutputColumn.of("cutoff_g_l", "g/L", Messages.of("tools.output.anaemia.cutoff_g_l")),
            OutputColumn.of("class", "", Messages.of("tools.output.anaemia.class")));

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "anaemia",
                Messages.of("tools.title.anaemia"),
                Messages.of("tools.source.anaemia"),
                "--hb_g_l 109 --age_months 8");
    }

    @Override
    public List<CalculatorOption> choices() {
        return List.of(
                CalculatorOption.of(STANDARD, Messages.of("tools.option.anaemia.standard"), "who2011", WHO_2024));
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        Text name = chosenOptions.is(STANDARD, WHO_2024)
                ? Messages.of("tools.norm.anaemia.who2024")
                : Messages.of("tools.norm.anaemia.who2011");
        return new TableShape(
                List.of(
                        new RequiredColumns(List.of(List.of("hb_g_l"))),
                        RequiredColumns.anyOf("age_months", "age_years")),
                INPUTS,
                OUTPUTS,
                name);
    }

    @Override
    public RowComputation prepare(ChosenOptions chosenOptions) {
        AnaemiaStandard standard =
                chosenOptions.is(STANDARD, WHO_2024) ? AnaemiaStandard.WHO_2024 : AnaemiaStandard.WHO_2011;
        return (caseRow, resultRow) -> compute(standard, caseRow, resultRow);
    }

    private static void compute(AnaemiaStandard standard, CaseRow caseRow, ResultRow resultRow) {
        Long trimester = caseRow.integer(TRIMESTER);
        if (trimester != null && caseRow.sex(SEX) == Sex.MALE) {
            throw ImpossibleValue.of("trimester", "only_women_pregnant");
        }
        BigDecimal hb = caseRow.decimal(HB);
        BigDecimal months = months(caseRow);
        if (hb == null) {
            return;
        }
        AnaemiaAssessment assessment = AnaemiaAssessment.of(
                new Haemoglobin(
                        hb,
                        months,
                        caseRow.sex(SEX),
                        trimester == null ? null : trimester.intValue(),
                        caseRow.decimal(ALTITUDE)),
                standard);
        resultRow.decimal("hb_adjusted_g_l", assessment.adjusted());
        resultRow.decimal("cutoff_g_l", assessment.cutoff());
        AnaemiaClass anaemia = assessment.anaemia();
        resultRow.word("class", anaemia == null ? null : anaemia.name().toLowerCase(Locale.ROOT));
        if (assessment.outsideStandard()) {
            resultRow.notAvailable(NO_TABLE);
        }
    }

    private static @Nullable BigDecimal months(CaseRow caseRow) {
        BigDecimal months = caseRow.decimal(MONTHS);
        BigDecimal years = caseRow.decimal(YEARS);
        return months != null ? months : years == null ? null : years.multiply(MONTHS_OF_YEAR);
    }
}
