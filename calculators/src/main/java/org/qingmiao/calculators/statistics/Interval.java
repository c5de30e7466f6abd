package org.qingmiao.calculators.statistics;

/**
 * An estimate with its confidence limits, as shares or rates per one (not per cent).
 *
 * <p>Source: the method that made it, see {@link Intervals}, {@link Comparison} and {@link Standardised}.
 *
 * @param level confidence level, between 0 and 1
 */
public record Interval(double estimate, double lower, double upper, double level) {}
