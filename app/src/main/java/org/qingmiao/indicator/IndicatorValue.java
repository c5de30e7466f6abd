package org.qingmiao.indicator;

import org.jspecify.annotations.Nullable;
import org.qingmiao.org.Period;

/**
 * An indicator for one unit and period, unrounded.
 *
 * <p>Missing is not a fall: only where every report that is owed is there do numerator and denominator stand for the same
 * whole, and only then there is a value.
 *
 * @param value absent if it cannot be computed: a report that is owed is missing, or the denominator is zero
 * @param numerator of what was reported so far; the whole if the coverage is complete
 * @param denominator as {@code numerator}
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

        /** Reports there are, above and below the line. */
        public int reported() {
            return numeratorReported + denominatorReported;
        }

        /** Whether every report that is owed is there. */
        public boolean complete() {
            return numeratorReported == numeratorExpected && denominatorReported == denominatorExpected;
        }
    }
}
