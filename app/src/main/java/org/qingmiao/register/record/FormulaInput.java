package org.qingmiao.register.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.trial.StepTaking;
import org.qingmiao.register.trial.given.TrialField;

/** A stored record as what formulas and rules read of it: its fields, its rows, where it stands and since when. */
final class FormulaInput {
    private final KeptRegister register;

    FormulaInput(KeptRegister register) {
        this.register = register;
    }

    Map<String, @Nullable Object> of(StoredRecord record) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("this", record.head().key().id().toString());
        cells.put("state", record.head().state());
        record.head().taken().forEach((step, at) -> cells.put(StepTaking.moment(step), StoredCells.moment(at)));
        if (!begunByForm()) {
            begun(record.head().createdAt(), cells);
        }
        register.fields().byPath().forEach((path, field) -> {
            Object stored = record.values().get(path);
            if (stored != null && isGiven(field.field())) {
                cells.put(field.name(), StoredCells.judged(field.field().kind(), stored));
            }
        });
        register.definition().sections().values().stream()
                .filter(s -> s.hasRows() && s.within().isEmpty())
                .forEach(s -> cells.put(s.id(), rows(s, record, Optional.empty())));
        return cells;
    }

    /** What is computed is computed again; what may be typed where it cannot be is kept. */
    private static boolean isGiven(RegisterField field) {
        return switch (field.source()) {
            case Source.Computed s -> s.orTyped();
            case Source.Judged s -> false;
            default -> true;
        };
    }

    /** Whether the form says itself since when the record is: the trial takes that for its beginning. */
    private boolean begunByForm() {
        return register.fields().byPath().values().stream()
                .anyMatch(f -> f.field().kind() instanceof FieldKind.Moment
                        && f.field().source() instanceof Source.Typed typed
                        && typed.byDefault()
                                .map(FormulaText::source)
                                .filter("now"::equals)
                                .isPresent());
    }

    private void begun(Instant at, Map<String, @Nullable Object> cells) {
        register.compiled().graph().begins().forEach(state -> cells.put(state + "_at", StoredCells.moment(at)));
    }

    private List<Object> rows(Section section, StoredRecord record, Optional<UUID> parent) {
        List<Object> rows = new ArrayList<>();
        for (Row row : record.rowsOf(section.id())) {
            if (row.parent().equals(parent)) {
                rows.add(row(section, record, row));
            }
        }
        return rows;
    }

    private Map<String, Object> row(Section section, StoredRecord record, Row row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        if (!row.state().isEmpty()) {
            cells.put("state", row.state());
        }
        if (!row.code().isEmpty()) {
            cells.put("code", row.code());
        }
        section.fields().forEach((id, field) -> {
            Object stored = row.values().get(section.id() + "." + id);
            if (stored != null && isGiven(field)) {
                cells.put(id, StoredCells.judged(field.kind(), stored));
            }
        });
        register.definition().sections().values().stream()
                .filter(s -> s.within().filter(section.id()::equals).isPresent())
                .forEach(s -> cells.put(s.id(), rows(s, record, Optional.of(row.id()))));
        return cells;
    }

    /** What a field holds as people and programs see it, by the path under which it is stored. */
    static Map<String, Object> shown(KeptRegister register, StoredRecord record) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (Map.Entry<String, TrialField> field : register.fields().byPath().entrySet()) {
            Object stored = record.values().get(field.getKey());
            if (stored != null) {
                shown.put(
                        field.getKey(),
                        StoredCells.cell(field.getValue().field().kind(), stored));
            }
        }
        return shown;
    }
}
