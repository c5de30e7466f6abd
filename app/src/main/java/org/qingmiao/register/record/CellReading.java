package org.qingmiao.register.record;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterField.AbsenceReason;
import org.qingmiao.register.record.RecordOutcome.RecordFault;

/** Reads what was given of single fields; what cannot be, or is not the writer's to point to, is a fault at its field. */
final class CellReading {
    private final SurroundedCells.Around around;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> emptied = new ArrayList<>();
    private final List<RecordFault> faults = new ArrayList<>();

    /** Reads what the engine itself gives. */
    CellReading() {
        this(cells -> {});
    }

    /** @param around says to whom a field may point */
    CellReading(SurroundedCells.Around around) {
        this.around = around;
    }

    /** @param path under which it is stored and faults are told */
    void read(String path, RegisterField field, @Nullable Object cell) {
        if (cell == null
                || cell instanceof List<?> list && list.isEmpty()
                || cell.toString().isBlank()) {
            emptied.add(path);
            return;
        }
        try {
            Object value = value(field, cell);
            if (!around.isPointedTo(field.kind(), value)) {
                faults.add(new RecordFault(path, Messages.of("registers.child.out_of_reach")));
            }
            values.put(path, value);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            faults.add(new RecordFault(
                    path,
                    Messages.of("register.try.bad_value", cell, field.kind().written())));
        }
    }

    private static Object value(RegisterField field, Object cell) {
        String word = cell.toString().strip();
        for (AbsenceReason reason : field.absent()) {
            if (reason.name().toLowerCase(Locale.ROOT).equals(word)) {
                return reason;
            }
        }
        return StoredCells.stored(field.kind(), field.limits().list() > 1, cell);
    }

    /** As they are stored, by path. */
    Map<String, Object> values() {
        return values;
    }

    List<String> emptied() {
        return emptied;
    }

    List<RecordFault> faults() {
        return faults;
    }

    /** How a value is judged; what could not be read is judged as it was given, and says better what is wrong. */
    static Object judged(RegisterField field, @Nullable Object value, Object given) {
        return value == null ? given : StoredCells.judged(field.kind(), value);
    }
}
