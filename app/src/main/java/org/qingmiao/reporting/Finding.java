package org.qingmiao.reporting;

import java.util.Set;
import org.qingmiao.indicator.CellKey;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Check;
import org.qingmiao.platform.Text;

/** A check that does not hold for a unit and period. */
public record Finding(Check.Level level, Text message, Set<String> elements, String unit, Period period) {
    public boolean concerns(CellKey key) {
        return unit.equals(key.unit()) && period.equals(key.period()) && elements.contains(key.element());
    }

    public boolean isError() {
        return level == Check.Level.ERROR;
    }
}
