package org.qingmiao.platform;

/** Texts that are longer than anybody writes by hand. */
public final class LongText {
    private static final String LEFT_OUT = "\n…\n";

    private LongText() {}

    /**
     * The beginning and the end of it, with a mark between them.
     *
     * @param longest code points that are kept; a shorter text stays as it is
     */
    public static String ends(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length <= longest) {
            return text;
        }
        int half = longest / 2;
        String start = text.substring(0, text.offsetByCodePoints(0, half - LEFT_OUT.length()));
        return start + LEFT_OUT + text.substring(text.offsetByCodePoints(text.length(), -half));
    }
}
