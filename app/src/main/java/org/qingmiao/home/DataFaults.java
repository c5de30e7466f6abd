package org.qingmiao.home;

import java.util.List;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Signal;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.Finding;
import org.qingmiao.reporting.StoredFaults;
import org.springframework.stereotype.Component;

/** Values that are stored and do not fulfil the checks of the plan, errors first, each with where it is mended. */
@Component
class DataFaults {
    private final StoredFaults faults;
    private final OrgUnits units;

    DataFaults(StoredFaults faults, OrgUnits units) {
        this.faults = faults;
        this.units = units;
    }

    List<DeskPage.Row> of(Plan plan, int year) {
        OrgTree tree = units.tree();
        return faults.of(plan, year).stream().map(f -> row(f, tree, year)).toList();
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
}
