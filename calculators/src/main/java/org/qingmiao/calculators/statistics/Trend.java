package org.qingmiao.calculators.statistics;

/**
 * A straight line through a short series by least squares, with the prediction interval of Student's t. With three points
 * one degree of freedom is left and the interval is honestly wide; with fewer there is no answer.
 *
 * <p>A series of shares between 0 and a known maximum is fitted on the logit scale, one of positive rates on the log
 * scale, so that neither the forecast nor its limits leave the range that values can have.
 *
 * <p>With n points, mean x̄, slope b, residual s = √(Σe²/(n - 2)) and Q = Σ(x - x̄)², the value at x is expected at
 * ȳ + b (x - x̄), and lies with the level's probability within t(n - 2) s √(1 + 1/n + (x - x̄)²/Q) of it (Draper and Smith,
 * Applied Regression Analysis, 3rd edition (1998), 1.4).
 */
public sealed interface Trend {
    /** Fewer points than this cannot tell a trend from chance. */
    int NEEDED = 3;

    /** On which scale the line is fitted. */
    enum Scale {
        LINEAR,
        LOG,
        LOGIT
    }

    /** Too few points. */
    record TooFew(int points) implements Trend {}

    /**
     * A fitted line.
     *
     * @param maximum of a share, for example 100; without meaning on other scales
     */
    record Line(
            Scale scale,
            double maximum,
            int points,
            double meanX,
            double meanY,
            double slope,
            double residual,
            double squares)
            implements Trend {

        private double spread(double x) {
            double distance = x - meanX;
            return residual * Math.sqrt(1 + 1.0 / points + distance * distance / squares);
        }

        private double onScale(double x) {
            return meanY + slope * (x - meanX);
        }

        private int freedom() {
            return points - 2;
        }

        /** The value to expect and the limits of the prediction interval. */
        public Interval at(double x, double level) {
            double t = Student.quantile(1 - (1 - level) / 2, freedom());
            double middle = onScale(x);
            double width = t * spread(x);
            return new Interval(back(middle), back(middle - width), back(middle + width), level);
        }

        /** Whether the points leave the line at all; without spread nothing can be said of what is probable. */
        public boolean hasSpread() {
            return residual > 1e-9;
        }

        /** Probability that the value at {@code x} is {@code bound} or less; without spread a tie is met. */
        public double atMost(double x, double bound) {
            double distance = Scales.to(scale, maximum, bound) - onScale(x);
            return hasSpread() ? Student.cumulative(distance / spread(x), freedom()) : distance >= -1e-9 ? 1 : 0;
        }

        /** Probability that the value at {@code x} is {@code bound} or more; without spread a tie is met. */
        public double atLeast(double x, double bound) {
            double distance = Scales.to(scale, maximum, bound) - onScale(x);
            return hasSpread() ? 1 - Student.cumulative(distance / spread(x), freedom()) : distance <= 1e-9 ? 1 : 0;
        }

        private double back(double value) {
            return Scales.from(scale, maximum, value);
        }
    }

    /**
     * Fits a line.
     *
     * @param x for example years
     * @param y values, as many
     * @param maximum of a share; used by {@link Scale#LOGIT} alone
     * @throws IllegalArgumentException if there are not as many y as x, or all x are the same
     */
    static Trend fit(double[] x, double[] y, Scale scale, double maximum) {
        int n = x.length;
        Arguments.require(y.length == n, "y", "must have as many values as x");
        if (n < NEEDED) {
            return new TooFew(n);
        }
        double[] v = new double[n];
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            v[i] = Scales.to(scale, maximum, y[i]);
            meanX += x[i] / n;
            meanY += v[i] / n;
        }
        double squares = 0;
        double products = 0;
        for (int i = 0; i < n; i++) {
            squares += (x[i] - meanX) * (x[i] - meanX);
            products += (x[i] - meanX) * (v[i] - meanY);
        }
        Arguments.require(squares > 0, "x", "must differ");
        double slope = products / squares;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double off = v[i] - meanY - slope * (x[i] - meanX);
            rest += off * off;
        }
        return new Line(scale, maximum, n, meanX, meanY, slope, Math.sqrt(rest / (n - 2)), squares);
    }
}
