package org.qingmiao.calculators.tables;

/** Reads short decimal numbers fast. */
final class Decimals {
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14};

    private Decimals() {}

    /** The nearest double. Up to 15 digits the one division of two exact numbers rounds as parseDouble does. */
    static double parse(String text) {
        int length = text.length();
        if (length == 0 || length > 15) {
            return Double.parseDouble(text);
        }
        boolean negative = text.charAt(0) == '-';
        long digits = 0;
        int places = -1;
        for (int i = negative ? 1 : 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && places < 0) {
                places = 0;
            } else if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                places += places < 0 ? 0 : 1;
            } else {
                return Double.parseDouble(text);
            }
        }
        double value = digits / TENS[Math.max(places, 0)];
        return negative ? -value : value;
    }
}
