package org.qingmiao.reporting.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plan;
import org.springframework.stereotype.Component;

/** What of the stored values of a year does not fulfil the checks of the plan. */
@Component
public class StoredValueFaults {
    private static final int MONTHS = 12;

    private final CellStore cellStore;
    private final PackChecks checks;
    private final OrgUnits units;

    StoredValueFaults(CellStore cellStore, PackChecks checks, OrgUnits units) {
        this.cellStore = cellStore;
        this.checks = checks;
        this.units = units;
    }

    /** Errors first, then in the order of the pack, the tree and time. */
    public List<CheckFinding> of(Plan plan, int year) {
        Set<String> elements = plan.monitoring().checks().stream()
                .flatMap(c -> c.elements().stream())
                .collect(Collectors.toSet());
        OrgTree tree = units.tree();
        List<String> all =
                tree.below(plan.head().district()).stream().map(OrgUnit::id).toList();
        List<CellValue> stored = cellStore.read(elements, all, periods(year)).values().stream()
                .map(v -> new CellValue(v.key(), v.value()))
                .sorted(Comparator.comparingInt(
                                (CellValue v) -> tree.position(v.key().unit()))
                        .thenComparing(v -> v.key().period()))
                .toList();
        return checks.findings(plan, stored).stream()
                .sorted((a, b) -> Boolean.compare(b.isError(), a.isError()))
                .toList();
    }

    /** All that end in the year. */
    private static List<Period> periods(int year) {
        List<Period> periods = new ArrayList<>(List.of(Period.year(year), Period.schoolYear(year - 1)));
        IntStream.rangeClosed(1, 2).forEach(h -> periods.add(Period.half(year, h)));
        IntStream.rangeClosed(1, 4).forEach(q -> periods.add(Period.quarter(year, q)));
        IntStream.rangeClosed(1, MONTHS).forEach(m -> periods.add(Period.month(year, m)));
        return periods;
    }
}
