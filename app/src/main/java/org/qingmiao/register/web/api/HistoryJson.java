package org.qingmiao.register.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.stereotype.Component;

/** How a record came to be what it is: its versions, and what one of them changed, as far as the reader sees it now. */
@Component
class HistoryJson {
    private final RecordOpening opening;

    HistoryJson(RecordOpening opening) {
        this.opening = opening;
    }

    /** Who did what when, the newest first. */
    List<Map<String, Object>> versions(OpenedRecord record) {
        return opening.versions(record).stream().map(HistoryJson::version).toList();
    }

    private static Map<String, Object> version(RecordStore.Version version) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("version", version.version());
        told.put("at", version.at().toString());
        version.by().ifPresent(by -> told.put("by", by));
        version.step().ifPresent(step -> told.put("step", step));
        version.reason().ifPresent(reason -> told.put("reason", reason));
        told.put("state", version.state());
        if (version.awaited()) {
            told.put("awaited", true);
        }
        return told;
    }

    /** What a version changed: {@code path}, {@code before}, {@code after}, and {@code row} where it stands in one. */
    List<Map<String, Object>> changes(OpenedRecord record, int version) {
        Optional<StoredRecord> before = version == 1 ? Optional.empty() : opening.version(record, version - 1);
        Optional<StoredRecord> after = opening.version(record, version);
        List<Map<String, Object>> changes = new ArrayList<>();
        differences(shown(record, before), shown(record, after), Optional.empty(), changes);
        record.register().definition().sections().values().stream()
                .filter(Section::hasRows)
                .forEach(section -> rows(section, before, after, changes));
        return changes;
    }

    private static Map<String, Object> shown(OpenedRecord record, Optional<StoredRecord> stored) {
        Map<String, Object> shown = new TreeMap<>();
        stored.ifPresent(s -> s.values()
                .forEach((path, value) -> record.register()
                        .kept()
                        .fields()
                        .at(path)
                        .ifPresent(field ->
                                shown.put(path, StoredCells.cell(field.field().kind(), value)))));
        return shown;
    }

    private static void rows(
            Section section,
            Optional<StoredRecord> before,
            Optional<StoredRecord> after,
            List<Map<String, Object>> changes) {
        Map<UUID, Map<String, Object>> old = byRow(section, before);
        Map<UUID, Map<String, Object>> now = byRow(section, after);
        Set<UUID> ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(now.keySet());
        ids.forEach(id ->
                differences(old.getOrDefault(id, Map.of()), now.getOrDefault(id, Map.of()), Optional.of(id), changes));
    }

    private static Map<UUID, Map<String, Object>> byRow(Section section, Optional<StoredRecord> record) {
        Map<UUID, Map<String, Object>> rows = new LinkedHashMap<>();
        record.ifPresent(r -> r.rows()
                .getOrDefault(section.id(), List.of())
                .forEach(row -> rows.put(row.id(), RecordJson.fields(section, row.values()))));
        return rows;
    }

    private static void differences(
            Map<String, Object> before,
            Map<String, Object> after,
            Optional<UUID> row,
            List<Map<String, Object>> changes) {
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            if (!Objects.equals(before.get(path), after.get(path))) {
                changes.add(difference(path, before.get(path), after.get(path), row));
            }
        }
    }

    private static Map<String, Object> difference(
            String path, @Nullable Object before, @Nullable Object after, Optional<UUID> row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("path", path);
        row.ifPresent(id -> told.put("row", id));
        put(told, "before", before);
        put(told, "after", after);
        return told;
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }
}
