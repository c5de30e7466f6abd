package org.qingmiao.calculators.growth;

/**
 * The LMS method (Cole and Green 1992) as WHO uses it: {@code z = ((x/M)^L - 1) / (L S)}, and beyond three standard
 * deviations for skewed measures the distance in units of the last one (WHO 2006, Methods and development, chapter 7).
 */
final class Lms {
    private Lms() {}

    /** The z-score of a value greater than zero. */
    static double z(double x, double l, double m, double s) {
        if (l == 1) {
            return (x / m - 1) / s;
        }
        return l == 0 ? Math.log(x / m) / s : (Math.pow(x / m, l) - 1) / (l * s);
    }

    /** As {@link #z}, but linear beyond -3 and +3. */
    static double restricted(double x, double l, double m, double s) {
        double z = z(x, l, m, s);
        if (z > 3) {
            double third = value(3, l, m, s);
            return 3 + (x - third) / (third - value(2, l, m, s));
        }
        if (z < -3) {
            double third = value(-3, l, m, s);
            return -3 + (x - third) / (value(-2, l, m, s) - third);
        }
        return z;
    }

    /** The value that has a z-score: the inverse of {@link #z}. */
    static double value(double z, double l, double m, double s) {
        return l == 0 ? m * Math.exp(s * z) : m * Math.pow(1 + l * s * z, 1 / l);
    }

    /** The inverse of {@link #restricted}. */
    static double restrictedValue(double z, double l, double m, double s) {
        if (z > 3) {
            double third = value(3, l, m, s);
            return third + (z - 3) * (third - value(2, l, m, s));
        }
        if (z < -3) {
            double third = value(-3, l, m, s);
            return third + (z + 3) * (value(-2, l, m, s) - third);
        }
        return value(z, l, m, s);
    }
}
