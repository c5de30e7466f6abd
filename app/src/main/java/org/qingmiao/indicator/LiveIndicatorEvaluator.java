package org.qingmiao.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.indicator.cell.ElementRegistry;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.springframework.stereotype.Component;

@Component
public class LiveIndicatorEvaluator implements IndicatorEvaluator {
    private final Columns columns;
    private final ElementRegistry elementRegistry;
    private final OrgUnits units;

    public LiveIndicatorEvaluator(Columns columns, ElementRegistry elementRegistry, OrgUnits units) {
        this.columns = columns;
        this.elementRegistry = elementRegistry;
        this.units = units;
    }

    @Override
    public IndicatorGrid evaluate(
            Collection<Indicator> indicators,
            Collection<String> unitIds,
            Collection<Period> periods,
            Optional<Instant> asOf) {
        Set<String> needed = new LinkedHashSet<>();
        for (Indicator indicator : indicators) {
            collect(indicator.numerator(), needed);
            Formula below = indicator.denominator();
            if (below != null) {
                collect(below, needed);
            }
        }
        return new ColumnGrid(
                List.copyOf(indicators),
                List.copyOf(unitIds),
                List.copyOf(periods),
                new ColumnValues(columns.get(needed, periods, asOf), elementRegistry),
                units.tree());
    }

    /** The reported elements that a formula rests on, through derived ones. */
    private void collect(Formula formula, Set<String> needed) {
        for (String id : formula.elements()) {
            DataElement element = elementRegistry.get(id);
            Formula derived = element.derived();
            if (derived == null) {
                needed.add(id);
            } else {
                collect(derived, needed);
            }
        }
    }
}
