package org.qingmiao.register.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.trial.StepTaking;

/**
 * The row that a step adds, or moves on.
 *
 * @param record with the row as it is to be
 * @param added whether the step adds it
 * @param faults of what was given of it
 */
record RowActs(Section section, StoredRecord record, Row row, boolean added, List<RecordFault> faults) {

    /**
     * Reads what a step gives of a row.
     *
     * @param moved the row that the step moves; nothing if it adds one
     */
    static RowActs of(
            Section section,
            RegisterStep step,
            StoredRecord whole,
            Optional<Row> moved,
            RecordInput input,
            CellReading reading,
            StepTaking.Taker by) {
        input.cells().forEach((path, cell) -> {
            if (path.startsWith(section.id() + ".")) {
                reading.read(path, section.field(path), cell);
            }
        });
        RecordRows.RowPlace place = new RecordRows.RowPlace(moved.map(Row::id), Optional.empty(), Optional.empty());
        Row given = RowEditing.row(section, place, moved, whole, reading, input);
        Row row = stamped(section, step, given, by);
        return new RowActs(section, RowEditing.with(whole, section, row), row, moved.isEmpty(), reading.faults());
    }

    private static Row stamped(Section section, RegisterStep step, Row row, StepTaking.Taker by) {
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        RegisterStep.Stamps stamps = step.effects().stamps();
        stamp(section, stamps.at(), by.written(), values);
        stamp(section, stamps.day(), by.written().substring(0, 10), values);
        by.login().ifPresent(login -> stamp(section, stamps.by(), login, values));
        String state = step.section().isPresent() ? step.to().orElse(row.state()) : row.state();
        return new Row(
                row.id(), row.parent(), row.position(), row.code(), state, row.version(), row.changedBy(), values);
    }

    private static void stamp(Section section, Optional<String> field, String cell, Map<String, Object> values) {
        field.filter(f -> f.startsWith(section.id() + ".")).ifPresent(path -> {
            CellReading reading = new CellReading();
            reading.read(path, section.field(path), cell);
            values.putAll(reading.values());
        });
    }

    /** What a map without the cells of rows holds. */
    static Map<String, Object> ofRecord(Optional<Section> section, Map<String, Object> cells) {
        Map<String, Object> rest = new LinkedHashMap<>(cells);
        section.ifPresent(s -> rest.keySet().removeIf(path -> path.startsWith(s.id() + ".")));
        return rest;
    }

    static boolean isBlank(@Nullable Object cell) {
        return cell == null || cell.toString().isBlank();
    }

    /** What nobody is asked for of a row: what is computed, and who gives it. */
    Map<String, Object> unasked(KeptRegister register, RecordDrafting drafting) {
        Map<String, Object> values = new HashMap<>(RowEditing.computed(section, record, row, drafting.judge()));
        if (added) {
            values.putAll(RowEditing.apart(register, section, row, drafting));
        }
        return values;
    }
}
