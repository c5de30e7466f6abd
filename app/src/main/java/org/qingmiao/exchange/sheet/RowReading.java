package org.qingmiao.exchange.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.exchange.SheetCell;
import org.qingmiao.field.FieldProblem;
import org.qingmiao.field.FieldSet;
import org.qingmiao.field.FilledForm;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** Makes of cells what their fields say. */
final class RowReading {
    private final List<SheetColumn> columns;
    private final FieldSet fields;
    private final SheetHeader header;

    RowReading(SheetLayout layout, SheetHeader header) {
        this.columns = layout.columns();
        this.fields = layout.fields();
        this.header = header;
    }

    SheetRow row(int number, List<SheetCell> cells) {
        Map<String, String> texts = new HashMap<>();
        columns.forEach(c -> texts.put(c.id(), CellCodec.read(c.field().type(), cell(c, cells))));
        FilledForm form = FilledForm.read(fields, id -> List.of(texts.getOrDefault(id, "")));
        List<SheetFault> faults = new ArrayList<>();
        for (SheetColumn column : columns) {
            fault(column, cell(column, cells), number, form).ifPresent(faults::add);
        }
        return new SheetRow(place(number, -1), form, faults, header.columns());
    }

    private SheetCell cell(SheetColumn column, List<SheetCell> cells) {
        int at = header.columns().getOrDefault(column.id(), -1);
        return at < 0 || at >= cells.size() ? SheetCell.EMPTY : cells.get(at);
    }

    private SheetPlace place(int number, int column) {
        return new SheetPlace(header.sheet(), number + 1, column);
    }

    private Optional<SheetFault> fault(SheetColumn column, SheetCell cell, int number, FilledForm form) {
        int at = header.columns().getOrDefault(column.id(), -1);
        if (header.isMerged(number, at)) {
            return Optional.of(told(column, number, form, SheetFault.Code.MERGED, said("merged")));
        }
        if (!cell.formula().isEmpty()) {
            return Optional.of(told(column, number, form, SheetFault.Code.FORMULA, said("formula")));
        }
        if (CellCodec.lostDigits(column.field().type(), cell)) {
            return Optional.of(told(column, number, form, SheetFault.Code.DIGITS, said("digits")));
        }
        return form.problem(column.id())
                .map(problem -> cell.text().equals("#")
                        ? told(column, number, form, SheetFault.Code.ERROR, said("error"))
                        : told(column, number, form, SheetFault.Code.VALUE, words(problem)));
    }

    private SheetFault told(SheetColumn column, int number, FilledForm form, SheetFault.Code code, Text message) {
        int at = header.columns().getOrDefault(column.id(), -1);
        return new SheetFault(place(number, at), column.id(), form.text(column.id()), code, message);
    }

    private static Text said(String fault) {
        return Messages.of("exchange.sheet.fault." + fault);
    }

    private static Text words(FieldProblem problem) {
        return Messages.of(problem.key(), problem.values().toArray());
    }
}
