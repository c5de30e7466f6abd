package org.qingmiao.register.bulk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.qingmiao.exchange.sheet.SheetRow;
import org.qingmiao.field.Field;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.record.kept.WorkingRegister;

/**
 * The rows of one file, in their order. A row is known by what it says: the same person bringing the same row to the same
 * register asks the same thing, in whatever file it stands, and it is done once.
 */
final class BulkRows {
    private final WorkingRegister register;
    private final BulkColumns columns;
    private final UnaryOperator<UUID> unguessed;
    private final Map<UUID, Integer> seen = new HashMap<>();

    /** @param unguessed makes of the key of a row one from which nobody finds out what the row says */
    BulkRows(WorkingRegister register, BulkColumns columns, UnaryOperator<UUID> unguessed) {
        this.register = register;
        this.columns = columns;
        this.unguessed = unguessed;
    }

    BulkRow read(SheetRow row) {
        if (!row.faults().isEmpty()) {
            return new BulkRow.Unread(row.faults());
        }
        String unit = columns.unit()
                .flatMap(field -> row.form().value(field))
                .orElseGet(() -> columns.units().getFirst());
        Map<String, Object> cells = cells(row);
        UUID key = key(unit, cells);
        Integer first = seen.putIfAbsent(key, row.place().row());
        return first == null
                ? new BulkRow.Asked(unit, new RecordInput(cells, 0, Optional.empty(), Optional.of(key)))
                : new BulkRow.Again(first);
    }

    private Map<String, Object> cells(SheetRow row) {
        Map<String, Object> cells = new TreeMap<>();
        for (Field<?> field : columns.fields()) {
            row.form().value(field).map(BulkRows::cell).filter(c -> !c.equals(List.of())).ifPresent(cell -> cells.put(field.id(), cell));
        }
        return cells;
    }

    /** As records take it. */
    static Object cell(Object value) {
        return switch (value) {
            case Instant moment -> StoredCells.moment(moment);
            case BigDecimal number -> number.toPlainString();
            case List<?> codes -> codes;
            default -> value.toString();
        };
    }

    private UUID key(String unit, Map<String, Object> cells) {
        String says = List.of(register.id(), register.person().login(), unit, cells).toString();
        return unguessed.apply(UUID.nameUUIDFromBytes(says.getBytes(StandardCharsets.UTF_8)));
    }
}
