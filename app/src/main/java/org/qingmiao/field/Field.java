package org.qingmiao.field;

import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * A field of a form, a file or a record.
 *
 * @param <V> class of its values
 * @param id its name in forms, files and programs; never changes
 * @param label what people read
 * @param hint what helps to fill it in; empty if nothing needs to be said
 * @param unit of its numbers; empty if it has none
 * @param required whether it may be left empty
 * @param saying what is said, instead of the type's own words, when it is empty or wrong
 */
public record Field<V>(
        String id,
        Text label,
        Text hint,
        Text unit,
        FieldType<V> type,
        boolean required,
        Optional<FieldProblem> saying) {
    private static final Text NOTHING = Text.same("");

    /** One that may be left empty. */
    public static <V> Field<V> optional(String id, Text label, FieldType<V> type) {
        return new Field<>(id, label, NOTHING, NOTHING, type, false, Optional.empty());
    }

    public static <V> Field<V> required(String id, Text label, FieldType<V> type) {
        return new Field<>(id, label, NOTHING, NOTHING, type, true, Optional.empty());
    }

    public Field<V> hint(Text words) {
        return new Field<>(id, label, words, unit, type, required, saying);
    }

    public Field<V> unit(Text sign) {
        return new Field<>(id, label, hint, sign, type, required, saying);
    }

    /** Says this, whatever is wrong with it. */
    public Field<V> saying(String key, Object... values) {
        return new Field<>(id, label, hint, unit, type, required, Optional.of(FieldProblem.of(key, values)));
    }

    /** What is made of a text; nothing if it is blank and may be. */
    Optional<ParseResult<V>> read(String text) {
        if (text.isBlank()) {
            return required
                    ? Optional.of(new ParseResult.Wrong<>(saying.orElse(FieldProblem.of("field.wrong.empty"))))
                    : Optional.empty();
        }
        return Optional.of(said(type.parse(text.strip())));
    }

    private ParseResult<V> said(ParseResult<V> parsed) {
        return parsed instanceof ParseResult.Wrong<V> && saying.isPresent()
                ? new ParseResult.Wrong<>(saying.get())
                : parsed;
    }
}
