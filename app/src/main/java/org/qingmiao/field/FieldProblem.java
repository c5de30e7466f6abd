package org.qingmiao.field;

import java.util.List;

/**
 * What is wrong with what was typed.
 *
 * @param key of the text that says so
 * @param values for the placeholders of that text; a {@link org.qingmiao.platform.Text} is spoken in the reader's language
 */
public record FieldProblem(String key, List<Object> values) {
    public FieldProblem {
        values = List.copyOf(values);
    }

    public static FieldProblem of(String key, Object... values) {
        return new FieldProblem(key, List.of(values));
    }
}
