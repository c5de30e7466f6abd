package org.qingmiao.notice.delivery;

import java.util.regex.Pattern;

/**
 * What may stand in a mail, a group or a calendar: one line, no control character, and no number long enough to be a
 * telephone, card or identity number, whatever a room put into its title.
 */
public final class OutgoingText {
    private static final int LONGEST = 150;
    private static final Pattern NOT_A_LETTER = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\s]+");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ -]?\\d){9,}[Xx]?");

    private OutgoingText() {}

    public static String line(String words) {
        String line = NOT_A_LETTER.matcher(words).replaceAll(" ").strip();
        String safe = LONG_NUMBER.matcher(line).replaceAll("***");
        return safe.codePointCount(0, safe.length()) <= LONGEST
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
