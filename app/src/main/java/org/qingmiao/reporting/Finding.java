package org.qingmiao.reporting;

import java.util.Set;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Check;
import org.qingmiao.platform.Text;

/** A check that does not hold for a unit and period. */
record Finding(Check.Level level, Text message, Set<String> elements, String unit, Period period) {
    boolean concerns(Entry entry) {
        return unit.equals(entry.unit().id())
                && period.equals(entry.period())
                && elements.contains(entry.element().id());
    }
}
