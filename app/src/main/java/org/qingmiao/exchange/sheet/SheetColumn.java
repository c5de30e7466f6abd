package org.qingmiao.exchange.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.qingmiao.field.Field;
import org.qingmiao.platform.Text;

/**
 * A column of a sheet.
 *
 * @param field what stands in it
 * @param width in characters
 * @param use who writes in it
 */
public record SheetColumn(Field<?> field, int width, Use use) {
    private static final int USUAL_WIDTH = 18;
    private static final String MUST = " *";
    private static final Pattern MARKS = Pattern.compile("[\\s\\u3000\\uFEFF]+|[*＊]+(?=[\\s\\u3000\\uFEFF]*$)");

    /** Who writes in a column. */
    public enum Use {
        /** People; in a sheet with shown columns these stand out. */
        FILLED,
        /** The house alone: it says what a row is about, and is locked. */
        SHOWN
    }

    public static SheetColumn of(Field<?> field) {
        return new SheetColumn(field, USUAL_WIDTH, Use.FILLED);
    }

    /** One that is locked. */
    public static SheetColumn shown(Field<?> field, int width) {
        return new SheetColumn(field, width, Use.SHOWN);
    }

    public SheetColumn width(int characters) {
        return new SheetColumn(field, characters, use);
    }

    String id() {
        return field.id();
    }

    /** What stands above it: both languages, the unit, and a star where something must be filled in. */
    String heading() {
        return named(field.label(), field.unit()) + (field.required() ? MUST : "");
    }

    private static String named(Text label, Text unit) {
        String sign = once(unit);
        return sign.isEmpty() ? once(label) : once(label) + " (" + sign + ")";
    }

    private static String once(Text text) {
        return text.zh().equals(text.en()) ? text.zh() : text.bilingual();
    }

    /** All that may stand above it in a file, as {@link #word} has it; its id is told apart from them. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (String name : List.of(field.label().zh(), field.label().en(), once(field.label()))) {
            words.add(word(name));
            words.add(word(name + " (" + field.unit().zh() + ")"));
            words.add(word(name + " (" + field.unit().en() + ")"));
        }
        words.add(word(heading()));
        words.remove("");
        return words;
    }

    /** A heading as it is compared: without blanks and the mark behind it, in small letters. */
    static String word(String heading) {
        return MARKS.matcher(heading)
                .replaceAll("")
                .replace('（', '(')
                .replace('）', ')')
                .toLowerCase(Locale.ROOT);
    }
}
