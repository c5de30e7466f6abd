package org.qingmiao.reporting.check;

import java.util.Set;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Check;
import org.qingmiao.platform.Text;

/**
 * A check that does not hold for a unit and period.
 *
 * @param values what the check looked at, there and elsewhere
 */
public record CheckFinding(Check.Level level, Text message, Set<Value> values, String unit, Period period) {
    public CheckFinding {
        values = Set.copyOf(values);
    }

    /** A value of a unit and period, its options summed. */
    public record Value(String element, String unit, Period period) {
        static Value of(CellKey key) {
            return new Value(key.element(), key.unit(), key.period());
        }
    }

    public boolean concerns(CellKey key) {
        return values.contains(Value.of(key));
    }

    public boolean isError() {
        return level == Check.Level.ERROR;
    }
}
