package org.qingmiao.demo;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellResult;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.springframework.stereotype.Component;

/** Brings the invented values of a plan. */
@Component
class DemoValues {
    private static final String AUTHOR = DemoPart.AUTHOR;

    private final OrgUnits units;
    private final CellStore cellStore;
    private final Clock clock;

    DemoValues(OrgUnits units, CellStore cellStore, Clock clock) {
        this.units = units;
        this.cellStore = cellStore;
        this.clock = clock;
    }

    /** Gives the years for which there are some. */
    Set<Integer> fill(Plan plan) {
        SortedMap<Integer, List<CellValue>> byYear = SyntheticCells.of(plan, units.tree());
        // What a pack says of years that have not begun is its forecast of itself, nothing that anybody could report.
        byYear.tailMap(PlanYears.of(plan, clock).today().getYear() + 1).clear();
        byYear.forEach((year, values) -> write(plan, year, values));
        return byYear.keySet();
    }

    private void write(Plan plan, int year, List<CellValue> values) {
        String key = AUTHOR + ":" + plan.id() + ":" + year;
        List<CellValue> reported =
                values.stream().filter(v -> !isCounted(plan, v.key())).toList();
        CellResult result = cellStore.write(
                new CellChange(AUTHOR, ValueOrigin.SYNTHETIC, AUTHOR, plan.id() + "/demo", "", key, reported));
        if (result instanceof CellResult.Refused refused) {
            throw new IllegalStateException(
                    "the pack's demo data is refused: " + refused.problems().getFirst());
        }
    }

    /** What a register counts, its records tell. */
    private static boolean isCounted(Plan plan, CellKey key) {
        return Optional.ofNullable(plan.elements().get(key.element()))
                .flatMap(DataElement::counted)
                .filter(c -> c.covers(key.period()))
                .isPresent();
    }
}
