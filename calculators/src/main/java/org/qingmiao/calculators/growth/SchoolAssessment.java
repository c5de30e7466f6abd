package org.qingmiao.calculators.growth;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;

/**
 * One measurement judged by the standards for pupils: weight by WS/T 586-2018 and WS/T 456-2014, stunting by WS/T
 * 456-2014, height level by WS/T 612-2018. The age is floored to the half-year, for the height level to the year.
 *
 * <p>Source: the standards named; tables {@code cn-wst586-2018-bmi-cutoffs.csv}, {@code cn-wst456-2014-*.csv} and {@code
 * cn-wst612-2018-height-levels.csv}, third-party transcriptions.
 *
 * @param weight null if unknown or outside the tables
 * @param stunted null if unknown or outside the table
 * @param height null if unknown or outside the table
 * @param outsideStandard whether something was asked for and no standard has a table for any of it
 */
public record SchoolAssessment(
        @Nullable WeightClass weight,
        @Nullable Boolean stunted,
        @Nullable Level height,
        boolean outsideStandard) {

    /** BMI for age. */
    public enum WeightClass {
        NORMAL,
        OVERWEIGHT,
        OBESE,
        MILD_WASTING,
        MODERATE_SEVERE_WASTING
    }

    /** Read when the standards are first asked for. */
    private static final class Tables {
        private static final String HALF = "age_years_half";
        static final SdTable OVERWEIGHT =
                new SdTable("cn-wst586-2018-bmi-cutoffs.csv", HALF, 2, "overweight_ge", "obese_ge");
        static final SdTable WASTING =
                new SdTable("cn-wst456-2014-wasting-bmi.csv", HALF, 2, "moderate_severe_wasting_le", "mild_wasting_le");
        static final SdTable STUNTING =
                new SdTable("cn-wst456-2014-stunting-height.csv", HALF, 2, "stunting_height_cm_le");
        static final SdTable HEIGHT = new SdTable(
                "cn-wst612-2018-height-levels.csv",
                "age_years",
                1,
                "sd_neg2_cm",
                "sd_neg1_cm",
                "sd_pos1_cm",
                "sd_pos2_cm");
    }

    /** Judges a measurement. Without sex or age there is nothing to compare with, and no class. */
    public static SchoolAssessment of(Measurement measurement) {
        Sex sex = measurement.sex();
        Age age = measurement.age();
        BigDecimal height = measurement.heightUsed();
        if (sex == null || age == null || height == null) {
            return new SchoolAssessment(null, null, null, false);
        }
        int halfYears = age.completedMonths() / 6;
        BigDecimal weight = measurement.judgedWeight();
        WeightClass weightClass = weight == null ? null : weightClass(sex, halfYears, weight, height);
        Boolean stunted = Tables.STUNTING
                .at(sex, halfYears)
                .map(limit -> height.compareTo(limit.all().getFirst()) <= 0)
                .orElse(null);
        Level level = Tables.HEIGHT
                .at(sex, halfYears / 2)
                .map(lines -> Level.closedInside(lines, height::compareTo))
                .orElse(null);
        return new SchoolAssessment(
                weightClass, stunted, level, weightClass == null && stunted == null && level == null);
    }

    private static @Nullable WeightClass weightClass(Sex sex, int halfYears, BigDecimal weight, BigDecimal height) {
        Optional<SdLines> over = Tables.OVERWEIGHT.at(sex, halfYears);
        if (over.isPresent()) {
            if (Measurement.compareBmi(weight, height, over.get().all().get(1)) >= 0) {
                return WeightClass.OBESE;
            }
            if (Measurement.compareBmi(weight, height, over.get().all().get(0)) >= 0) {
                return WeightClass.OVERWEIGHT;
            }
        }
        // At 18.0 years there is no limit for wasting, so "normal" cannot be said either.
        return Tables.WASTING
                .at(sex, halfYears)
                .map(limits -> wasting(weight, height, limits))
                .orElse(null);
    }

    private static WeightClass wasting(BigDecimal weight, BigDecimal height, SdLines limits) {
        if (Measurement.compareBmi(weight, height, limits.all().get(0)) <= 0) {
            return WeightClass.MODERATE_SEVERE_WASTING;
        }
        return Measurement.compareBmi(weight, height, limits.all().get(1)) <= 0
                ? WeightClass.MILD_WASTING
                : WeightClass.NORMAL;
    }
}
