package org.qingmiao.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them: thousands separated, as many decimals as the plan prints, halves away from zero. */
public final class Numbers {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    /** What stands for an unknown value. */
    public static final String UNKNOWN = "—";

    private Numbers() {}

    public static String format(@Nullable Double value, int decimals) {
        if (value == null || value.isNaN()) {
            return UNKNOWN;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return format(rounded);
    }

    /** Keeps the decimals that the number has. */
    public static String format(BigDecimal value) {
        StringBuilder pattern = new StringBuilder("#,##0");
        if (value.scale() > 0) {
            pattern.append('.').append("0".repeat(value.scale()));
        }
        return new DecimalFormat(pattern.toString(), SYMBOLS).format(value);
    }

    /** As many decimals as the number has. */
    public static String exact(@Nullable Double value) {
        if (value == null || value.isNaN()) {
            return UNKNOWN;
        }
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return format(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** A probability in whole percent; what is not certain is not printed as certain. */
    public static String probability(double share) {
        if (share < 0.01) {
            return "<1%";
        }
        return share > 0.99 ? ">99%" : Math.round(share * 100) + "%";
    }

    /** With a sign also where it is positive. */
    public static String signed(double value, int decimals) {
        String text = format(value, decimals);
        return value > 0 ? "+" + text : text.replace('-', '−');
    }
}
