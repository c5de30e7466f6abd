package org.qingmiao.expression.jvm;

import org.jspecify.annotations.Nullable;

/** Values by name, each asked for when an expression comes to it, so that a value may be worked out only then. */
@FunctionalInterface
public interface NamedValues {
    /** Number, Boolean, String, LocalDate, Instant, list; a row as a map or as values by name. Nothing if it is absent. */
    @Nullable
    Object get(String name);

    /** These with one more name, or a name of another value. */
    default NamedValues with(String name, @Nullable Object value) {
        return asked -> asked.equals(name) ? value : get(asked);
    }
}
