package org.qingmiao.field;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them: thousands separators, full-width digits and signs are understood. */
public final class NumberText {
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,12})?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");

    private NumberText() {}

    /** The number that a text writes, with the decimals that stand there; nothing if it writes none. */
    static Optional<BigDecimal> read(String text) {
        String narrow = narrow(text.strip());
        return GROUPED.matcher(narrow).matches() || PLAIN.matcher(narrow).matches()
                ? Optional.of(new BigDecimal(narrow.replace(",", "")))
                : Optional.empty();
    }

    /** With digits, points, commas and signs as they stand on a keyboard, whatever their width. */
    public static String narrow(String text) {
        return text.codePoints()
                .map(NumberText::narrow)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int narrow(int c) {
        if (c >= '０' && c <= '９') {
            return c - '０' + '0';
        }
        return switch (c) {
            case '．' -> '.';
            case '，' -> ',';
            case '－', '−' -> '-';
            default -> c;
        };
    }

    /** With thousands separated and the decimals that the number has. */
    public static String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String sign = value.signum() < 0 ? "-" : "";
        return sign + whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }
}
