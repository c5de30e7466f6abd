package org.qingmiao.tools;

import java.math.BigDecimal;

/** Decimal numbers as doubles, without two different ones becoming the same. */
public final class Numerals {
    /** So many digits a double holds apart. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14};

    private Numerals() {}

    /**
     * The number.
     *
     * @throws ImpossibleValue if it is none, or has more than 15 digits
     */
    public static double parse(InputColumn inputColumn, String cell) {
        if (cell.length() > EXACT_DIGITS) {
            return rare(inputColumn, cell);
        }
        long digits = 0;
        int places = -1;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                places += places < 0 ? 0 : 1;
            } else if (c == '.' && places < 0 && i > 0) {
                places = 0;
            } else {
                return rare(inputColumn, cell);
            }
        }
        return digits / TENS[Math.max(places, 0)];
    }

    /** Signs, exponents, many digits. */
    private static double rare(InputColumn inputColumn, String cell) {
        Object value = inputColumn.parse(cell);
        if (value == null) {
            throw ImpossibleValue.of(inputColumn.name(), "empty");
        }
        BigDecimal number = (BigDecimal) value;
        if (number.stripTrailingZeros().precision() > EXACT_DIGITS) {
            throw ImpossibleValue.of(inputColumn.name(), "too_many_digits");
        }
        return number.doubleValue();
    }

    /** As short as it can be written, without an exponent. */
    public static String write(double number) {
        return exact(number).toPlainString();
    }

    /** The decimal number that was read. */
    public static BigDecimal exact(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
