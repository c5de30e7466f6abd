package org.qingmiao.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.qingmiao.indicator.cell.ElementRegistry;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.springframework.stereotype.Component;

/** Indicators with the definitions and units of an earlier day, over the values that are stored. */
@Component
public class IndicatorEditions {
    private final IndicatorEvaluator live;
    private final ElementRegistry elementRegistry;
    private final OrgUnits units;
    private final ColumnSources columns;

    IndicatorEditions(IndicatorEvaluator live, ElementRegistry elementRegistry, OrgUnits units, ColumnSources columns) {
        this.live = live;
        this.elementRegistry = elementRegistry;
        this.units = units;
        this.columns = columns;
    }

    public IndicatorEvaluator of(Plan plan, OrgTree tree) {
        ElementRegistry then = new ElementRegistry(List.of(plan));
        OrgUnits fixed = new FixedUnits(units, tree);
        IndicatorEvaluator own = new LiveIndicatorEvaluator(columns.of(then, fixed), then, fixed);
        boolean defined = elementRegistry.agreesWith(then);
        // Columns are kept in memory: as long as nothing was redefined and no unit moved, those of today serve.
        return (which, where, when, asOf) -> {
            boolean same = defined && sameShape(tree, units.tree());
            return (same ? live : own).evaluate(which, where, when, asOf);
        };
    }

    private static boolean sameShape(OrgTree one, OrgTree other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> sameShape(one.at(i), other.at(i)));
    }

    private static boolean sameShape(OrgUnit one, OrgUnit other) {
        return one.id().equals(other.id())
                && one.kind().equals(other.kind())
                && Objects.equals(one.parent(), other.parent());
    }

    /** The units as they were, under the numbers that they keep. */
    private record FixedUnits(OrgUnits stored, OrgTree tree) implements OrgUnits {
        @Override
        public int key(String id) {
            return stored.key(id);
        }

        @Override
        public int store(Collection<OrgUnit> units) {
            throw new UnsupportedOperationException("units of an earlier day stay as they were");
        }
    }
}
