package org.qingmiao.tools;

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

/** {@code anaemia}: haemoglobin by age, sex, pregnancy and altitude. */
final class AnaemiaCalculator implements RowCalculator {
    private static final String STANDARD = "standard";
    private static final String WHO_2024 = "who2024";
    private static final BigDecimal MONTHS_OF_YEAR = new BigDecimal(12);
    private static final Input HB = Input.decimal("hb_g_l", "g/L", Messages.of("tools.anaemia.input.hb_g_l"))
            .above("0")
            .to("400");
    private static final Input MONTHS = Input.decimal("age_months", "mo", Messages.of("tools.anaemia.input.age_months"))
            .from("0")
            .to("1560");
    private static final Input YEARS = Input.decimal("age_years", "y", Messages.of("tools.anaemia.input.age_years"))
            .from("0")
            .to("130");
    private static final Input SEX = Input.sex();
    private static final Input TRIMESTER = Input.integer("trimester", "", Messages.of("tools.anaemia.input.trimester"))
            .from("1")
            .to("3");
    private static final Input ALTITUDE = Input.decimal(
                    "altitude_m", "m", Messages.of("tools.anaemia.input.altitude_m"))
            .from("-500")
            .to("9000");
    private static final List<Input> INPUTS = List.of(HB, MONTHS, YEARS, SEX, TRIMESTER, ALTITUDE);
    private static final List<Output> OUTPUTS = List.of(
            Output.of("hb_adjusted_g_l", "g/L", Messages.of("tools.anaemia.output.hb_adjusted_g_l")),
            Output.of("cutoff_g_l", "g/L", Messages.of("tools.anaemia.output.cutoff_g_l")),
            Output.of("class", "", Messages.of("tools.anaemia.output.class")));

    @Override
    public About about() {
        return new About(
                "anaemia",
                Messages.of("tools.anaemia.title"),
                Messages.of("tools.anaemia.source"),
                "--hb_g_l 109 --age_months 8");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(STANDARD, Messages.of("tools.anaemia.option.standard"), "who2011", WHO_2024));
    }

    @Override
    public Shape shape(Choices choices) {
        Text name = choices.is(STANDARD, WHO_2024)
                ? Messages.of("tools.anaemia.who_2024_haemoglobin_cut_offs")
                : Messages.of("tools.anaemia.who_2011_haemoglobin_concentrations");
        return new Shape(
                List.of(new Need(List.of(List.of("hb_g_l"))), Need.anyOf("age_months", "age_years")),
                INPUTS,
                OUTPUTS,
                name);
    }

    @Override
    public RowComputation prepare(Choices choices) {
        AnaemiaStandard standard = choices.is(STANDARD, WHO_2024) ? AnaemiaStandard.WHO_2024 : AnaemiaStandard.WHO_2011;
        return (row, results) -> compute(standard, row, results);
    }

    private static void compute(AnaemiaStandard standard, Row row, Results results) {
        Long trimester = row.integer(TRIMESTER);
        if (trimester != null && row.sex(SEX) == Sex.MALE) {
            throw Impossible.of("trimester", Messages.of("tools.anaemia.only_women_pregnant"));
        }
        BigDecimal hb = row.decimal(HB);
        BigDecimal months = months(row);
        if (hb == null) {
            return;
        }
        AnaemiaAssessment assessment = AnaemiaAssessment.of(
                new Haemoglobin(
                        hb,
                        months,
                        row.sex(SEX),
                        trimester == null ? null : trimester.intValue(),
                        row.decimal(ALTITUDE)),
                standard);
        results.decimal("hb_adjusted_g_l", assessment.adjusted());
        results.decimal("cutoff_g_l", assessment.cutoff());
        AnaemiaClass anaemia = assessment.anaemia();
        results.word("class", anaemia == null ? null : anaemia.name().toLowerCase(Locale.ROOT));
        if (assessment.outsideStandard()) {
            results.notAvailable(Messages.of("tools.anaemia.no_cut_off_age_pregnancy"));
        }
    }

    private static @Nullable BigDecimal months(Row row) {
        BigDecimal months = row.decimal(MONTHS);
        BigDecimal years = row.decimal(YEARS);
        return months != null ? months : years == null ? null : years.multiply(MONTHS_OF_YEAR);
    }
}
