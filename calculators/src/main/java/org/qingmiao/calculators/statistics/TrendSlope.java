package org.qingmiao.calculators.statistics;

/**
 * The slope of a short series whose points rest on unlike numbers of people, with its confidence limits: weighted least
 * squares. With weights w, weighted means x̄, ȳ and Q = Σw(x - x̄)², the slope is b = Σw(x - x̄)(y - ȳ)/Q, its standard error
 * √(Σwe²/(n - 2)/Q), and its limits are b ± t(n - 2) times that (Draper and Smith, Applied Regression Analysis, 3rd edition
 * (1998), 9.2 and 1.4).
 *
 * @param slope per unit of x
 * @param lower lower confidence limit
 * @param upper upper confidence limit
 * @param level confidence level, between 0 and 1
 * @param points how many points it rests on
 */
public record TrendSlope(double slope, double lower, double upper, double level, int points) {
    /** Residuals below this share of the values are rounding, not spread. */
    private static final double ROUNDING = 1e-12;

    /**
     * @param x for example years
     * @param y values, as many
     * @param weights for example numbers of people examined, each greater than zero
     * @throws IllegalArgumentException if there are fewer than {@link Trend#NEEDED} points, not as many y and weights as x, a
     *     weight is not above zero, or all x are the same
     */
    public static TrendSlope of(double[] x, double[] y, double[] weights, double level) {
        int n = x.length;
        Arguments.require(n >= Trend.NEEDED, "x", "must have " + Trend.NEEDED + " points or more");
        Arguments.require(y.length == n, "y", "must have as many values as x");
        Arguments.require(weights.length == n, "weights", "must have as many values as x");
        double tail = Arguments.tail(level);
        double whole = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            Arguments.requirePositive(weights[i], "weights");
            whole += weights[i];
            meanX += weights[i] * x[i];
            meanY += weights[i] * y[i];
        }
        meanX /= whole;
        meanY /= whole;
        double squares = 0;
        double products = 0;
        double size = 0;
        for (int i = 0; i < n; i++) {
            squares += weights[i] * (x[i] - meanX) * (x[i] - meanX);
            products += weights[i] * (x[i] - meanX) * (y[i] - meanY);
            size = Math.max(size, Math.abs(y[i]));
        }
        Arguments.require(squares > 0, "x", "must differ");
        double slope = products / squares;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double off = y[i] - meanY - slope * (x[i] - meanX);
            rest += weights[i] * off * off;
        }
        boolean straight = Math.sqrt(rest / whole) <= ROUNDING * size;
        double error = straight ? 0 : Math.sqrt(rest / (n - 2) / squares);
        double clean = Math.abs(slope) <= ROUNDING * size ? 0 : slope;
        double width = Student.quantile(1 - tail, n - 2) * error;
        return new TrendSlope(clean, clean - width, clean + width, level, n);
    }
}
