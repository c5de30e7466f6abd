package org.qingmiao.register.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.register.bulk.BulkImportRepository.WrittenRow;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.record.kept.RecordFields;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.layout.StoredField;
import org.qingmiao.register.trial.given.TrialField;
import org.springframework.stereotype.Component;

/** Takes back what one row did: a new record goes, a changed one becomes what it was. */
@Component
class BulkRowUndoing {
    private final RecordOpening opening;
    private final RecordEditing editing;
    private final RecordStore store;
    private final KeptRegisters registers;

    BulkRowUndoing(RecordOpening opening, RecordEditing editing, RecordStore store, KeptRegisters registers) {
        this.opening = opening;
        this.editing = editing;
        this.store = store;
        this.registers = registers;
    }

    /** Whether it could be: not where the record has another version by now, or something points to it. */
    boolean undo(WorkingRegister register, BulkImport file, WrittenRow row) {
        Optional<OpenedRecord> record =
                opening.made(register, row.record()).filter(r -> r.head().version() == row.version());
        return record.isPresent()
                && (row.made()
                        ? !isPointedTo(register.kept(), row.record())
                                && store.takeBack(
                                        register.kept().layout(),
                                        row.record(),
                                        record.get().head().unit(),
                                        file.id(),
                                        row.line())
                        : restored(record.get(), row.version()));
    }

    private boolean isPointedTo(KeptRegister register, StoredRecord.Key record) {
        return registers.all(register.plan()).stream()
                .anyMatch(other -> pointers(other, register.id()).stream()
                        .anyMatch(path -> !store.pointing(
                                        other.layout(),
                                        Reach.everything(other.definition()),
                                        record.district(),
                                        path,
                                        List.of(record.id()))
                                .isEmpty()));
    }

    private static List<String> pointers(KeptRegister register, String to) {
        return register.layout().tables().stream()
                .filter(table -> table.band().isWithRecord())
                .flatMap(table -> table.fields().stream())
                .filter(field -> !field.several()
                        && field.kind() instanceof FieldKind.Reference reference
                        && reference.register().equals(to)
                        && reference.section().isEmpty())
                .map(StoredField::path)
                .toList();
    }

    private boolean restored(OpenedRecord record, int version) {
        Map<String, Object> before =
                opening.version(record, version - 1).map(StoredRecord::values).orElse(Map.of());
        Map<String, Object> cells = new LinkedHashMap<>();
        record.register().kept().fields().byPath().forEach((path, field) -> {
            Optional<Object> was = Optional.ofNullable(before.get(path));
            Optional<Object> now = Optional.ofNullable(record.stored().values().get(path));
            if (RecordFields.isTyped(field.field()) && !was.equals(now)) {
                cells.put(path, was.map(value -> cell(field, value)).orElse(""));
            }
        });
        try {
            return editing.change(record, new RecordInput(cells, version, Optional.empty(), Optional.empty()))
                    instanceof RecordOutcome.Done;
        } catch (ProblemException notAllowed) {
            return false;
        }
    }

    private static Object cell(TrialField field, Object value) {
        return StoredCells.cell(field.field().kind(), value);
    }
}
