package org.qingmiao.register.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.storage.layout.ColumnType;

/** Values as PostgreSQL reads them from text. */
final class ConstantText {
    private ConstantText() {}

    static String of(List<? extends @Nullable String> values) {
        return values.stream()
                .map(v -> v == null ? "NULL" : "\"" + v.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** @throws IllegalArgumentException if the value is not of the type */
    static String single(ColumnType type, Object value) {
        boolean fits = switch (type) {
            case TEXT -> value instanceof String;
            case BIGINT -> value instanceof Long || value instanceof Integer;
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof LocalDate;
            case MOMENT -> value instanceof Instant;
            case UUID -> value instanceof UUID;
            default -> false;
        };
        if (!fits) {
            throw new IllegalArgumentException(value.getClass().getSimpleName() + " is no " + type.sql());
        }
        return value.toString();
    }
}
