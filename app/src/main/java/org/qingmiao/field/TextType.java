package org.qingmiao.field;

import java.text.Normalizer;
import java.util.Set;
import org.qingmiao.platform.Lang;

/**
 * Words.
 *
 * @param longest in characters as people count them (code points), at least 1
 * @param paragraphs whether there may be several lines; if not, a line break is a blank
 */
public record TextType(int longest, boolean paragraphs) implements FieldType<String> {
    /** Breaks and tabs; any other control character is no part of a text, and the database refuses NUL. */
    private static final Set<Integer> BLANKS = Set.of((int) '\n', (int) '\t');

    public TextType {
        if (longest < 1) {
            throw new IllegalArgumentException("a text of " + longest + " characters");
        }
    }

    public static TextType line(int longest) {
        return new TextType(longest, false);
    }

    public static TextType paragraphs(int longest) {
        return new TextType(longest, true);
    }

    @Override
    public ParseResult<String> parse(String text) {
        String composed = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        String words = paragraphs ? composed : composed.replaceAll("[\n\t]+", " ");
        if (words.codePoints().anyMatch(c -> Character.isISOControl(c) && !BLANKS.contains(c))) {
            return ParseResult.wrong("field.wrong.control");
        }
        int length = words.codePointCount(0, words.length());
        return length > longest
                ? ParseResult.wrong("field.wrong.long", longest, length)
                : new ParseResult.Value<>(words);
    }

    @Override
    public String typed(String value) {
        return value;
    }

    @Override
    public String print(String value, Lang lang) {
        return value;
    }
}
