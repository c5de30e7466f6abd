package org.qingmiao.calculators.statistics;

/** Between a value and the scale on which a trend is fitted. */
final class Scales {
    /** A share of exactly nothing or all is taken as this far from it, relative to the maximum. */
    private static final double EDGE = 5e-4;

    private Scales() {}

    static double to(Trend.Scale scale, double maximum, double value) {
        return switch (scale) {
            case LINEAR -> value;
            case LOG -> Math.log(Math.max(value, 1e-9));
            case LOGIT -> {
                double share = Math.clamp(value / maximum, EDGE, 1 - EDGE);
                yield Math.log(share / (1 - share));
            }
        };
    }

    static double from(Trend.Scale scale, double maximum, double value) {
        return switch (scale) {
            case LINEAR -> value;
            case LOG -> Math.exp(value);
            case LOGIT -> {
                double share = 1 / (1 + Math.exp(-value));
                // What "to" does not tell apart from nothing or all is nothing or all again.
                yield share <= EDGE ? 0 : share >= 1 - EDGE ? maximum : share * maximum;
            }
        };
    }
}
