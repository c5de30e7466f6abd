package org.qingmiao.register.storage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.storage.layout.LayoutNames;
import org.qingmiao.register.storage.layout.LayoutTable;

/**
 * What is written of a version in the vault: who and when, by which definition, and values.
 *
 * @param to the statement whose constants they become
 */
record VaultColumns(RecordStatements to, FieldCodec codec, String register, Instant now) {
    Map<String, String> of(LayoutTable table, Map<String, @Nullable Object> values) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "definition",
                "(SELECT coalesce(max(l.version), 0) FROM register.layout l WHERE l.register = "
                        + LayoutNames.literal(register) + ")");
        all.put("changed_at", to.constant("timestamptz", now));
        all.put(
                "changed_by",
                to.constant("text", ActorContext.present().person().orElse(null)));
        all.putAll(to.values(codec, table, values));
        return all;
    }

    static String assignments(Map<String, String> all) {
        return all.entrySet().stream()
                .map(e -> LayoutNames.quoted(e.getKey()) + " = " + e.getValue())
                .collect(Collectors.joining(", "));
    }
}
