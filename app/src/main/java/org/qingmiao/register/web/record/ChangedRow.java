package org.qingmiao.register.web.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.web.record.part.AskedField;
import org.qingmiao.register.web.record.part.RecordRequests;

/**
 * A row that a form adds or changes.
 *
 * @param stored as it is; nothing for a new one
 */
record ChangedRow(
        OpenedRecord record,
        Section section,
        List<AskedField> fields,
        Optional<Row> stored,
        RecordRows.RowPlace place) {
    private static final String NEW = "new";

    /** @param row its id, or {@code new}; nothing comes of one that is not there, or of none that can be filled */
    static Optional<ChangedRow> of(
            OpenedRecord record, Section section, Set<String> fillable, String row, Optional<UUID> parent) {
        List<Row> rows = record.stored().rows().getOrDefault(section.id(), List.of());
        Optional<Row> stored =
                rows.stream().filter(r -> r.id().toString().equals(row)).findFirst();
        if (fillable.isEmpty() || stored.isEmpty() && !row.equals(NEW)) {
            return Optional.empty();
        }
        return Optional.of(new ChangedRow(
                record,
                section,
                AskedField.ofRow(section, fillable),
                stored,
                new RecordRows.RowPlace(
                        stored.map(Row::id),
                        stored.isPresent() ? stored.flatMap(Row::parent) : parent,
                        stored.map(Row::code).filter(code -> !code.isEmpty()))));
    }

    String path() {
        return RecordRequests.path(record) + "/rows/" + section.id() + "/"
                + stored.map(row -> row.id().toString()).orElse(NEW);
    }
}
