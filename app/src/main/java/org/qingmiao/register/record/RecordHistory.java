package org.qingmiao.register.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.springframework.stereotype.Component;

/** What a version of a record changed, as far as its reader sees the record now. */
@Component
public final class RecordHistory {
    private final RecordOpening opening;

    RecordHistory(RecordOpening opening) {
        this.opening = opening;
    }

    /**
     * A value that a version changed.
     *
     * @param section in which the field stands
     * @param row the row of it, where it repeats
     * @param before as {@link StoredCells} writes it; null where nothing stood
     * @param after null where nothing stands any more
     */
    public record ValueChange(
            String path,
            RegisterField field,
            Section section,
            Optional<UUID> row,
            @Nullable Object before,
            @Nullable Object after) {}

    /** In the order of the definition, rows behind what a record has once. */
    public List<ValueChange> changes(OpenedRecord record, int version) {
        Optional<StoredRecord> after = opening.version(record, version);
        Optional<StoredRecord> before = version == 1 ? Optional.empty() : opening.version(record, version - 1);
        List<ValueChange> changes = new ArrayList<>();
        record.register()
                .kept()
                .fields()
                .byPath()
                .forEach((path, field) -> add(
                        changes,
                        new Place(path, field.field(), field.section(), Optional.empty()),
                        before.map(r -> r.values().get(path)),
                        after.map(r -> r.values().get(path))));
        record.register().definition().sections().values().stream()
                .filter(Section::hasRows)
                .forEach(section -> rows(changes, section, rows(before, section), rows(after, section)));
        return changes;
    }

    private record Place(String path, RegisterField field, Section section, Optional<UUID> row) {}

    private static void add(List<ValueChange> changes, Place at, Optional<Object> before, Optional<Object> after) {
        if (!Objects.equals(before, after)) {
            changes.add(new ValueChange(
                    at.path(), at.field(), at.section(), at.row(), cell(at.field(), before), cell(at.field(), after)));
        }
    }

    private static @Nullable Object cell(RegisterField field, Optional<Object> stored) {
        return stored.map(value -> StoredCells.cell(field.kind(), value)).orElse(null);
    }

    private static void rows(List<ValueChange> changes, Section section, Map<UUID, Row> before, Map<UUID, Row> after) {
        Set<UUID> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (UUID id : ids) {
            section.fields().values().forEach(field -> {
                String path = section.id() + "." + field.id();
                add(
                        changes,
                        new Place(path, field, section, Optional.of(id)),
                        Optional.ofNullable(before.get(id)).map(r -> r.values().get(path)),
                        Optional.ofNullable(after.get(id)).map(r -> r.values().get(path)));
            });
        }
    }

    private static Map<UUID, Row> rows(Optional<StoredRecord> record, Section section) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        record.ifPresent(r -> r.rowsOf(section.id()).forEach(row -> rows.put(row.id(), row)));
        return rows;
    }
}
