package org.qingmiao.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.exchange.TableWriter;

/** Texts and numbers as cells hold them, and back. */
final class CellText {
    /** Spreadsheets keep and show no more digits of a number. */
    static final int DIGITS = 15;

    private static final MathContext SHOWN = new MathContext(DIGITS);
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    private CellText() {}

    /** A number without digits that arithmetic of machines left behind. */
    static String number(double number) {
        BigDecimal plain = new BigDecimal(number).round(SHOWN).stripTrailingZeros();
        return plain.abs().precision() - plain.scale() > 40 ? Double.toString(number) : plain.toPlainString();
    }

    /** Characters that XML has not are written as ECMA-376 (22.9.2.19) says: {@code _x0007_}. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Matcher looksEscaped = ESCAPED.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '_' && looksEscaped.region(i, text.length()).lookingAt()) {
                out.append("_x005F_");
            } else if (isForeign(text, i)) {
                out.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isForeign(String text, int at) {
        char c = text.charAt(at);
        boolean paired =
                Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                        || Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return c < ' ' && c != '\n' && c != '\t' || c >= 0xFFFE || Character.isSurrogate(c) && !paired;
    }

    /** What was escaped. */
    static String plain(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** A text for a CSV: what a spreadsheet would take for a formula gets one quote more before it. */
    static String harmless(String text) {
        return isFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** What {@link #harmless} was given. */
    static String read(String text) {
        return text.startsWith("'") && isFormula(text) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        String bare = text.substring(first);
        return !TableWriter.harmless(bare).equals(bare);
    }
}
