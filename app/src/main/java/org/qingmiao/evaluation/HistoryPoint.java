package org.qingmiao.evaluation;

import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.rule.TargetState;

/**
 * One year of an indicator.
 *
 * @param value absent means missing; a chart shows a gap, never zero
 * @param due what the path asks of this year
 * @param withheld whether there is a value that the public may not see: then value, limits and counts are absent
 * @param published the plan's own figure rather than one computed from cells
 */
public record HistoryPoint(
        int year,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Double due,
        boolean published,
        boolean synthetic,
        double coverage,
        TargetState state,
        boolean withheld) {
    public HistoryPoint(
            int year,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Double due,
            boolean published,
            boolean synthetic,
            double coverage,
            TargetState state) {
        this(year, value, lower, upper, numerator, denominator, due, published, synthetic, coverage, state, false);
    }
}
