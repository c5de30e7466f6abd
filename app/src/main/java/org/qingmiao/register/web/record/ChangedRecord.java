package org.qingmiao.register.web.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.web.record.part.AskedField;

/**
 * A record that a form changes.
 *
 * @param step that is taken; nothing if fields are filled
 * @param fields that the form asks
 * @param needed paths of those without which the step cannot be taken
 * @param reason whether it asks why
 * @param row that the step moves; nothing if it moves none
 */
record ChangedRecord(
        OpenedRecord record,
        Optional<RegisterStep> step,
        List<AskedField> fields,
        Set<String> needed,
        boolean reason,
        Optional<UUID> row) {
    /** What stands under a path now, in the record or in the row; absent for nothing. */
    @Nullable
    Object cell(String path) {
        return row.isPresent() && record.register().kept().fields().at(path).isEmpty()
                ? rowCell(path)
                : record.shown().get(path);
    }

    private @Nullable Object rowCell(String path) {
        AskedField field =
                fields.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
        Object stored = record.stored().rows().getOrDefault(field.section().id(), List.of()).stream()
                .filter(r -> row.filter(r.id()::equals).isPresent())
                .findFirst()
                .map(r -> r.values().get(path))
                .orElse(null);
        return stored == null ? null : StoredCells.cell(field.field().kind(), stored);
    }
}
