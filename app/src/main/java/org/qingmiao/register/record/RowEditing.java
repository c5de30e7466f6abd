package org.qingmiao.register.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.trial.TrialResult;

/** A record with one of its rows changed, before it is written. */
final class RowEditing {
    private RowEditing() {}

    /** The row as it is to be. */
    static Row row(
            Section section,
            RecordRows.RowPlace place,
            Optional<Row> before,
            StoredRecord record,
            CellReading given,
            RecordInput input) {
        Map<String, Object> values = new LinkedHashMap<>(before.map(Row::values).orElse(Map.of()));
        given.emptied().forEach(values::remove);
        values.putAll(given.values());
        String first = section.states().keySet().stream().findFirst().orElse("");
        if (before.isEmpty()) {
            input.key().ifPresent(key -> checkNew(record, key));
        }
        return new Row(
                before.map(Row::id).orElseGet(() -> input.key().orElseGet(UUID::randomUUID)),
                before.map(Row::parent).orElse(place.parent()),
                before.map(Row::position)
                        .orElse(record.rowsOf(section.id()).stream()
                                .mapToInt(r -> r.position() + 1)
                                .max()
                                .orElse(0)),
                before.map(Row::code).orElse(place.code().orElse("")),
                before.map(Row::state).orElse(first),
                record.head().version() + 1,
                Optional.empty(),
                values);
    }

    /** A new row never takes the place of one that is there, whatever key its request has. */
    private static void checkNew(StoredRecord record, UUID id) {
        if (record.rows().values().stream()
                .flatMap(List::stream)
                .anyMatch(row -> row.id().equals(id))) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
    }

    static StoredRecord with(StoredRecord record, Section section, Row row) {
        List<Row> rows = new ArrayList<>(record.rowsOf(section.id()));
        rows.replaceAll(r -> r.id().equals(row.id()) ? row : r);
        if (!rows.contains(row)) {
            rows.add(row);
        }
        return with(record, section, rows);
    }

    static StoredRecord without(StoredRecord record, Section section, UUID row) {
        List<Row> rows = new ArrayList<>(record.rowsOf(section.id()));
        rows.removeIf(r -> r.id().equals(row));
        return with(record, section, rows);
    }

    private static StoredRecord with(StoredRecord record, Section section, List<Row> rows) {
        Map<String, List<Row>> all = new LinkedHashMap<>(record.rows());
        all.put(section.id(), List.copyOf(rows));
        return new StoredRecord(record.head(), record.values(), all);
    }

    /** What the definition computes of the row, by path. Rows within rows are not told by a trial. */
    static Map<String, Object> computed(Section section, StoredRecord record, Row row, TrialResult result) {
        int at = record.rowsOf(section.id()).indexOf(row);
        boolean told = section.within().isEmpty()
                && result.computed().get(section.id()) instanceof List<?> list
                && list.size() > at;
        if (!told
                || !(result.computed().get(section.id()) instanceof List<?> rows)
                || !(rows.get(at) instanceof Map<?, ?> cells)) {
            return Map.of();
        }
        CellReading reading = new CellReading();
        section.fields().forEach((id, field) -> {
            Object cell = cells.get(id);
            if (field.isComputed() && cell != null) {
                reading.read(section.id() + "." + id, field, cell);
            }
        });
        return reading.values();
    }

    /** What stands at first in fields of a new row that lie apart: nobody is asked for it, and who gives a row is told. */
    static Map<String, Object> apart(KeptRegister register, Section section, Row row, RecordDrafting drafting) {
        CellReading reading = new CellReading();
        section.fields().forEach((id, field) -> {
            String path = section.id() + "." + id;
            if (!register.layout().liesWithRecord(path)
                    && !row.values().containsKey(path)
                    && field.source() instanceof Source.Typed typed) {
                typed.byDefault()
                        .flatMap(drafting.judging()::value)
                        .ifPresent(value -> reading.read(path, field, value));
            }
        });
        return reading.values();
    }

    static RecordDraft.RowDraft draft(Section section, Row row, Map<String, Object> computed) {
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        section.fields().forEach((id, field) -> {
            if (field.isComputed()) {
                values.remove(section.id() + "." + id);
            }
        });
        values.putAll(computed);
        return new RecordDraft.RowDraft(
                section.id(), row.id(), row.parent(), row.position(), row.code(), row.state(), values);
    }
}
