package org.qingmiao.indicator;

import java.util.Map;
import java.util.Objects;
import org.qingmiao.indicator.cell.ElementRegistry;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Formula;

/** Computes formulas over columns, at one position of the tree. */
record ColumnValues(Map<Columns.Key, Column> columns, ElementRegistry elements) {

    /** A formula's value at a position, with what it rests on. */
    static final class Cursor {
        double value;
        int reported;
        int expected;
        boolean synthetic;
    }

    /** Fills the cursor; {@code NaN} if a part is missing. */
    void compute(Formula formula, Period period, int position, Cursor into) {
        into.reported = 0;
        into.expected = 0;
        into.synthetic = false;
        into.value = value(formula, period, position, into);
    }

    private double value(Formula formula, Period period, int position, Cursor into) {
        return switch (formula) {
            case Formula.Constant c -> c.value();
            case Formula.Element e -> element(e.id(), period, position, into);
            case Formula.Negated n -> -value(n.operand(), period, position, into);
            case Formula.Binary b ->
                b.operator().apply(value(b.left(), period, position, into), value(b.right(), period, position, into));
        };
    }

    private double element(String id, Period period, int position, Cursor into) {
        Formula derived = elements.get(id).derived();
        if (derived != null) {
            return value(derived, period, position, into);
        }
        Column column = Objects.requireNonNull(columns.get(new Columns.Key(id, period)), id);
        into.reported += column.reported()[position];
        into.expected += Math.max(column.expected()[position], column.reported()[position]);
        into.synthetic |= column.synthetic().get(position);
        return column.value()[position];
    }
}
