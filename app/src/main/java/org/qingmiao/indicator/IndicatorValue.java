package org.qingmiao.indicator;

import org.jspecify.annotations.Nullable;
import org.qingmiao.org.Period;

/**
 * An indicator for one unit and period, unrounded.
 *
 * @param value absent if it cannot be computed: a part is missing, or the denominator is zero
 * @param lower lower limit of the 95 % interval, absent if there is none
 * @param coverage which share of the expected reports it rests on
 * @param synthetic whether any value below it is synthetic
 */
public record IndicatorValue(
        String indicator,
        String unit,
        Period period,
        @Nullable Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Double lower,
        @Nullable Double upper,
        Coverage coverage,
        boolean synthetic) {

    /**
     * Reports there are and reports expected, above and below the line.
     */
    public record Coverage(
            int numeratorReported, int numeratorExpected, int denominatorReported, int denominatorExpected) {
        public static final Coverage NONE = new Coverage(0, 0, 0, 0);

        /** Share of the expected reports, 0 to 1; 1 if none was expected. */
        public double share() {
            int expected = numeratorExpected + denominatorExpected;
            return expected == 0 ? 1 : (double) (numeratorReported + denominatorReported) / expected;
        }

        public boolean complete() {
            return numeratorReported == numeratorExpected && denominatorReported == denominatorExpected;
        }
    }
}
