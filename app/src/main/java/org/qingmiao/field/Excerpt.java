package org.qingmiao.field;

/** What was typed, as a message repeats it: so much that one finds it again. */
final class Excerpt {
    private static final int SHOWN = 40;

    private Excerpt() {}

    static String of(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
