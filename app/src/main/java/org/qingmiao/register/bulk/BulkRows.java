package org.qingmiao.register.bulk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.exchange.sheet.SheetRow;
import org.qingmiao.field.Field;
import org.qingmiao.register.bulk.SameFields.SameValues;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.record.kept.WorkingRegister;

/**
 * The rows of one file, in their order. A row is known by what it says: the same person bringing the same row to the same
 * register asks the same thing, in whatever file it stands, and it is done once; once more after it was taken back.
 */
final class BulkRows {
    private final WorkingRegister register;
    private final BulkColumns columns;
    private final Optional<SameFields> same;
    private final Known known;
    private final Map<UUID, Integer> seen = new HashMap<>();
    private final Map<SameValues, Integer> spokenOf = new HashMap<>();

    /**
     * What is known beside the file.
     *
     * @param unguessed makes of the key of a row one from which nobody finds out what the row says
     * @param takenBack how often what a row says was taken back
     * @param children whom the numbers in the file mean, by column
     */
    record Known(
            UnaryOperator<UUID> unguessed, Map<UUID, Integer> takenBack, Map<String, Map<String, UUID>> children) {}

    BulkRows(WorkingRegister register, BulkColumns columns, Known known) {
        this.register = register;
        this.columns = columns;
        this.same = SameFields.of(register, columns);
        this.known = known;
    }

    BulkRow read(SheetRow row) {
        List<SheetFault> faults = new ArrayList<>(row.faults());
        Map<String, Object> cells = faults.isEmpty() ? cells(row, faults) : Map.of();
        return faults.isEmpty() ? read(row, cells) : new BulkRow.Unread(faults);
    }

    private BulkRow read(SheetRow row, Map<String, Object> cells) {
        String unit = columns.unit()
                .flatMap(field -> row.form().value(field))
                .orElseGet(() -> columns.units().getFirst());
        UUID says = says(unit, cells);
        int line = row.place().row();
        Integer first = seen.putIfAbsent(says, line);
        if (first != null) {
            return new BulkRow.Again(first);
        }
        Optional<SameValues> of = same.flatMap(fields -> fields.values(unit, cells));
        Integer other = of.map(values -> spokenOf.putIfAbsent(values, line)).orElse(null);
        return other == null
                ? new BulkRow.Asked(unit, new RecordInput(cells, 0, Optional.empty(), Optional.of(key(says))), says, of)
                : new BulkRow.Unread(List.of(BulkFaults.otherwise(row, other)));
    }

    private Map<String, Object> cells(SheetRow row, List<SheetFault> faults) {
        Map<String, Object> cells = new TreeMap<>();
        for (Field<?> field : columns.fields()) {
            row.form()
                    .value(field)
                    .map(BulkRows::cell)
                    .filter(c -> !c.equals(List.of()))
                    .ifPresent(cell -> cells.put(field.id(), cell));
        }
        known.children()
                .forEach((path, numbers) -> Optional.ofNullable(cells.get(path))
                        .ifPresent(number -> Optional.ofNullable(numbers.get(number.toString()))
                                .ifPresentOrElse(
                                        child -> cells.put(path, child.toString()),
                                        () -> faults.add(BulkFaults.noChild(row, path)))));
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

    private UUID says(String unit, Map<String, Object> cells) {
        String says =
                List.of(register.id(), register.person().login(), unit, cells).toString();
        return known.unguessed().apply(UUID.nameUUIDFromBytes(says.getBytes(StandardCharsets.UTF_8)));
    }

    private UUID key(UUID says) {
        int times = known.takenBack().getOrDefault(says, 0);
        return times == 0 ? says : UUID.nameUUIDFromBytes((says + "/" + times).getBytes(StandardCharsets.UTF_8));
    }
}
