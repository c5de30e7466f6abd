package org.qingmiao.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.qingmiao.field.NumberText;

/** Numbers as people read them: thousands separated, as many decimals as the plan prints, halves away from zero. */
public final class NumberFormats {
    /** More than double precision tells apart. */
    private static final int MOST_DECIMALS = 12;

    /** What stands for an unknown value. */
    public static final String UNKNOWN = "—";

    private NumberFormats() {}

    public static String format(@Nullable Double value, int decimals) {
        if (value == null || value.isNaN()) {
            return UNKNOWN;
        }
        return format(round(value, decimals));
    }

    /** Keeps the decimals that the number has. */
    public static String format(BigDecimal value) {
        return NumberText.grouped(value);
    }

    /**
     * With how many decimals figures of one sentence are printed: so many that none which differ look alike, for a sentence
     * must not say of two equal figures that one is greater. Rounding keeps their order.
     *
     * @param least decimals that are printed at any rate
     * @param values absent ones do not matter
     */
    public static int decimals(int least, @Nullable Double... values) {
        int decimals = least;
        while (decimals < MOST_DECIMALS && alike(decimals, values)) {
            decimals++;
        }
        return decimals;
    }

    private static boolean alike(int decimals, @Nullable Double... values) {
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < i; k++) {
                Double one = values[i];
                Double other = values[k];
                if (one != null
                        && other != null
                        && !same(one, other)
                        && round(one, decimals).compareTo(round(other, decimals)) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether two figures differ by no more than the rounding of computed numbers. */
    public static boolean same(double one, double other) {
        return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    }

    /** As it is printed. */
    public static BigDecimal round(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** As many decimals as the number has. */
    public static String exact(@Nullable Double value) {
        if (value == null || value.isNaN()) {
            return UNKNOWN;
        }
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return format(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** With a sign also where it is positive. */
    public static String signed(double value, int decimals) {
        String text = format(value, decimals);
        return value > 0 ? "+" + text : text.replace('-', '−');
    }
}
