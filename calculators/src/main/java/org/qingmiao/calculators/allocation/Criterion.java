package org.qingmiao.calculators.allocation;

/**
 * One number of each applicant by which applicants are ranked.
 *
 * <p>Source: none; a district's rules name what ranks applicants, see {@link Ranking}.
 *
 * @param values one for each applicant; NaN is unknown and comes last
 * @param largerFirst whether more is better
 */
public record Criterion(double[] values, boolean largerFirst) {
    public Criterion {
        values = values.clone();
    }

    /** More is better, as with points. */
    public static Criterion larger(double... values) {
        return new Criterion(values, true);
    }

    /** Less is better, as with numbers drawn by lot. */
    public static Criterion smaller(double... values) {
        return new Criterion(values, false);
    }

    /** Keys whose unsigned order is the order of applicants. */
    long[] keys() {
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(values[i]);
        }
        return keys;
    }

    private long key(double value) {
        if (Double.isNaN(value)) {
            return -1;
        }
        // Adding zero makes -0 and 0 the same number.
        long bits = Double.doubleToLongBits(value + 0.0);
        long rising = bits ^ ((bits >> 63) | Long.MIN_VALUE);
        return largerFirst ? ~rising : rising;
    }
}
