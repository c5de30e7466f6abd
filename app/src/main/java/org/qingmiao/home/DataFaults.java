package org.qingmiao.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qingmiao.indicator.CellValue;
import org.qingmiao.indicator.Cells;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.page.Signal;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.Finding;
import org.qingmiao.reporting.PackChecks;
import org.springframework.stereotype.Component;

/** Values that are stored and do not fulfil the checks of the plan, errors first. */
@Component
class DataFaults {
    private static final int MONTHS = 12;

    private final Cells cells;
    private final PackChecks checks;
    private final OrgUnits units;

    DataFaults(Cells cells, PackChecks checks, OrgUnits units) {
        this.cells = cells;
        this.checks = checks;
        this.units = units;
    }

    List<DeskPage.Row> of(Plan plan, int year) {
        OrgTree tree = units.tree();
        Set<String> elements =
                plan.checks().stream().flatMap(c -> c.elements().stream()).collect(Collectors.toSet());
        List<String> all =
                tree.below(plan.head().district()).stream().map(OrgUnit::id).toList();
        List<CellValue> stored = cells.read(elements, all, periods(year)).values().stream()
                .map(v -> new CellValue(v.key(), v.value()))
                .toList();
        return checks.findings(plan, stored).stream()
                .sorted((a, b) -> Boolean.compare(b.isError(), a.isError()))
                .map(f -> row(f, tree, year))
                .toList();
    }

    private static DeskPage.Row row(Finding finding, OrgTree tree, int year) {
        Text unit = tree.find(finding.unit()).map(OrgUnit::shortName).orElse(Text.same(finding.unit()));
        return new DeskPage.Row(
                finding.isError() ? Signal.OFF_TRACK : Signal.AT_RISK,
                finding.message(),
                unit,
                finding.period().iso(),
                "/reporting/" + finding.unit() + "?year=" + year);
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
