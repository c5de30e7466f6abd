package org.qingmiao.calculators.growth;

import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;

/**
 * z-scores of the WHO Child Growth Standards (2006, by day, through day 1826) and of the WHO Reference (2007, by month,
 * from 60 to 228 months).
 *
 * <p>Where the standard has no table the answer is {@link Double#NaN}: never an extrapolation, never another table.
 * Source: WHO, who.int/tools/child-growth-standards and who.int/tools/growth-reference-data-for-5to19-years.
 */
public final class WhoGrowth {
    /** Days in a mean month, as WHO's own programs count. */
    public static final double DAYS_OF_MONTH = 30.4375;

    /** The last day of the standards of 2006. */
    public static final int LAST_DAY_2006 = 1826;

    /** From this day on a child stands to be measured. */
    public static final int FIRST_STANDING_DAY = 731;

    /** The last month of the reference of 2007. */
    static final double LAST_MONTH = 228;

    private static final double LAST_MONTH_WEIGHT = 120;

    private WhoGrowth() {}

    /**
     * z-score by age, WHO 2006.
     *
     * @param growthIndicator any but {@link GrowthIndicator#WEIGHT_FOR_HEIGHT}
     * @param ageDays completed days since birth
     * @param value kg, cm, mm or kg/m², greater than zero; height lying before day 731, standing from then on
     * @return unrounded; NaN outside the table
     */
    public static double byDay(GrowthIndicator growthIndicator, Sex sex, int ageDays, double value) {
        LmsTable table = WhoTables.byDay(growthIndicator);
        return table == null ? Double.NaN : table.z(sex, ageDays, value);
    }

    /**
     * z-score by age, WHO 2007: L, M and S linear between months.
     *
     * @param ageMonths from 60 to 228, for weight to 120
     * @return unrounded; NaN outside the table
     */
    public static double byMonth(GrowthIndicator growthIndicator, Sex sex, double ageMonths, double value) {
        LmsTable table = covers2007(growthIndicator, ageMonths);
        return table == null ? Double.NaN : table.between(sex, ageMonths, value);
    }

    private static @Nullable LmsTable covers2007(GrowthIndicator growthIndicator, double months) {
        double last = growthIndicator == GrowthIndicator.WEIGHT_FOR_AGE ? LAST_MONTH_WEIGHT : LAST_MONTH;
        return months >= 60 && months <= last ? WhoTables.byMonth(growthIndicator) : null;
    }

    /**
     * Weight for recumbent length, WHO 2006.
     *
     * @param lengthMm tenths of centimetres, from 450 to 1100; L, M and S linear between millimetres
     * @return unrounded; NaN outside the table
     */
    public static double weightForLength(Sex sex, double lengthMm, double weightKg) {
        return WhoTables.FOR_LENGTH.get().between(sex, lengthMm, weightKg);
    }

    /**
     * Weight for standing height, WHO 2006.
     *
     * @param heightMm tenths of centimetres, from 650 to 1200; L, M and S linear between millimetres
     * @return unrounded; NaN outside the table
     */
    public static double weightForHeight(Sex sex, double heightMm, double weightKg) {
        return WhoTables.FOR_HEIGHT.get().between(sex, heightMm, weightKg);
    }

    /**
     * z-scores of many children, WHO 2006, from columns into a column.
     *
     * @param female a bit for each row
     * @param z receives one score a row, NaN outside the table
     * @throws IllegalArgumentException if the columns differ in length
     */
    public static void byDay(
            GrowthIndicator growthIndicator, boolean[] female, int[] ageDays, double[] values, double[] z) {
        int rows = z.length;
        if (female.length != rows || ageDays.length != rows || values.length != rows) {
            throw new IllegalArgumentException("columns differ in length");
        }
        LmsTable table = WhoTables.byDay(growthIndicator);
        if (table == null) {
            throw new IllegalArgumentException(growthIndicator + " does not go by age");
        }
        for (int row = 0; row < rows; row++) {
            z[row] = table.z(female[row] ? Sex.FEMALE : Sex.MALE, ageDays[row], values[row]);
        }
    }

    /**
     * z-scores of many children, WHO 2007, from columns into a column.
     *
     * @param female a bit for each row
     * @param z receives one score a row, NaN outside the table
     * @throws IllegalArgumentException if the columns differ in length
     */
    public static void byMonth(
            GrowthIndicator growthIndicator, boolean[] female, double[] ageMonths, double[] values, double[] z) {
        int rows = z.length;
        if (female.length != rows || ageMonths.length != rows || values.length != rows) {
            throw new IllegalArgumentException("columns differ in length");
        }
        for (int row = 0; row < rows; row++) {
            z[row] = byMonth(growthIndicator, female[row] ? Sex.FEMALE : Sex.MALE, ageMonths[row], values[row]);
        }
    }

    /**
     * Weight for length or height of many children, WHO 2006, from columns into a column.
     *
     * @param lying a bit for each row: the table for length, else that for height
     * @param tenths tenths of centimetres
     * @param z receives one score a row, NaN outside the table
     * @throws IllegalArgumentException if the columns differ in length
     */
    public static void forHeight(boolean[] female, boolean[] lying, double[] tenths, double[] weightsKg, double[] z) {
        int rows = z.length;
        if (female.length != rows || lying.length != rows || tenths.length != rows || weightsKg.length != rows) {
            throw new IllegalArgumentException("columns differ in length");
        }
        LmsTable length = WhoTables.FOR_LENGTH.get();
        LmsTable height = WhoTables.FOR_HEIGHT.get();
        for (int row = 0; row < rows; row++) {
            LmsTable table = lying[row] ? length : height;
            z[row] = table.between(female[row] ? Sex.FEMALE : Sex.MALE, tenths[row], weightsKg[row]);
        }
    }

    /**
     * The value that has a z-score at an age: the points of a curve.
     *
     * @param ageDays from birth to 228 months
     * @return kg, cm, mm or kg/m²; NaN outside the tables
     */
    public static double valueAt(GrowthIndicator growthIndicator, Sex sex, int ageDays, double z) {
        if (ageDays <= LAST_DAY_2006) {
            LmsTable table = WhoTables.byDay(growthIndicator);
            return table == null ? Double.NaN : table.value(sex, ageDays, z);
        }
        double months = ageDays / DAYS_OF_MONTH;
        LmsTable table = covers2007(growthIndicator, months);
        return table == null ? Double.NaN : table.value(sex, months, z);
    }
}
