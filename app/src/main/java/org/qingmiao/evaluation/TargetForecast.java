package org.qingmiao.evaluation;

import org.qingmiao.platform.Text;

/** What the last year of the plan will probably bring. */
public sealed interface TargetForecast {
    /**
     * @param probability that the target is met in the last year, 0 to 1; {@code NaN} where none can be told: no level is
     *     asked, or the level is the end of the scale
     * @param method how it was made, in words
     */
    record Expected(int year, double value, double lower, double upper, double probability, Text method)
            implements TargetForecast {}

    /** It is made from numbers that the public may not see. */
    record NotShown() implements TargetForecast {}

    /** The year has come: nothing is left to forecast. */
    record Past() implements TargetForecast {}

    /** An answer, not a failure. */
    record TooFewData(int points, int needed) implements TargetForecast {}

    /** There are years enough, but nothing can be told from them. */
    record NotMade(Text why) implements TargetForecast {}
}
