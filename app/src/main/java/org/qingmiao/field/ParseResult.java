package org.qingmiao.field;

import java.util.function.Function;

/**
 * What a type makes of a text: a value, or what is wrong with it.
 *
 * @param <V> class of the values
 */
sealed interface ParseResult<V> {
    /** A value of the type. */
    record Value<V>(V value) implements ParseResult<V> {}

    /** The text writes no value of the type. */
    record Wrong<V>(FieldProblem problem) implements ParseResult<V> {}

    static <V> ParseResult<V> wrong(String key, Object... values) {
        return new Wrong<>(FieldProblem.of(key, values));
    }

    /** Goes on with the value; what is wrong stays wrong. */
    default <W> ParseResult<W> then(Function<V, ParseResult<W>> next) {
        return switch (this) {
            case Value<V> v -> next.apply(v.value());
            case Wrong<V> w -> new Wrong<>(w.problem());
        };
    }
}
