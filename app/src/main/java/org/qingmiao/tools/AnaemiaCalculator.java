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
import org.qingmiao.platform.Text;

/** {@code anaemia}: haemoglobin by age, sex, pregnancy and altitude. */
final class AnaemiaCalculator implements RowCalculator {
    private static final String STANDARD = "standard";
    private static final String WHO_2024 = "who2024";
    private static final BigDecimal MONTHS_OF_YEAR = new BigDecimal(12);
    private static final Input HB = Input.decimal("hb_g_l", "g/L", Words.both("tools.input.anaemia.hb_g_l"))
            .above("0")
            .to("400");
    private static final Input MONTHS = Input.decimal("age_months", "mo", Words.both("tools.input.anaemia.age_months"))
            .from("0")
            .to("1560");
    private static final Input YEARS = Input.decimal("age_years", "y", Words.both("tools.input.anaemia.age_years"))
            .from("0")
            .to("130");
    private static final Input SEX = Input.sex();
    private static final Input TRIMESTER = Input.integer("trimester", "", Words.both("tools.input.anaemia.trimester"))
            .from("1")
            .to("3");
    private static final Input ALTITUDE = Input.decimal("altitude_m", "m", Words.both("tools.input.anaemia.altitude_m"))
            .from("-500")
            .to("9000");
    private static final List<Input> INPUTS = List.of(HB, MONTHS, YEARS, SEX, TRIMESTER, ALTITUDE);
    private static final List<Output> OUTPUTS = List.of(
            Output.of("hb_adjusted_g_l", "g/L", Words.both("tools.output.anaemia.hb_adjusted_g_l")),
            Output.of("cutoff_g_l", "g/L", Words.both("tools.output.anaemia.cutoff_g_l")),
            Output.of("class", "", Words.both("tools.output.anaemia.class")));

    @Override
    public About about() {
        return new About(
                "anaemia",
                Words.both("tools.title.anaemia"),
                Words.both("tools.source.anaemia"),
                "--hb_g_l 109 --age_months 8");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(STANDARD, Words.both("tools.option.anaemia.standard"), "who2011", WHO_2024));
    }

    @Override
    public Shape shape(Choices choices) {
        Text name = choices.is(STANDARD, WHO_2024)
                ? Words.both("tools.norm.anaemia.who2024")
                : Words.both("tools.norm.anaemia.who2011");
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
            throw Impossible.of("trimester", "only_women_pregnant");
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
            results.notAvailable(Words.both("tools.no_table.anaemia"));
        }
    }

    private static @Nullable BigDecimal months(Row row) {
        BigDecimal months = row.decimal(MONTHS);
        BigDecimal years = row.decimal(YEARS);
        return months != null ? months : years == null ? null : years.multiply(MONTHS_OF_YEAR);
    }
}
