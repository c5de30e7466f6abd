package org.qingmiao.register.storage;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list as PostgreSQL reads it from text. */
final class ArrayText {
    private ArrayText() {}

    static String of(List<@Nullable String> values) {
        return values.stream()
                .map(v -> v == null ? "NULL" : "\"" + v.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
