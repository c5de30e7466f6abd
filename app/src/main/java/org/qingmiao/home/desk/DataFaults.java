package org.qingmiao.home.desk;

import java.util.List;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.check.CheckFinding;
import org.qingmiao.reporting.check.StoredValueFaults;
import org.springframework.stereotype.Component;

/** Values that are stored and do not fulfil the checks of the plan, errors first, each with where it is mended. */
@Component
class DataFaults {
    private final StoredValueFaults faults;
    private final OrgUnits units;

    DataFaults(StoredValueFaults faults, OrgUnits units) {
        this.faults = faults;
        this.units = units;
    }

    List<DeskView.Row> of(Plan plan, int year) {
        OrgTree tree = units.tree();
        return faults.of(plan, year).stream().map(f -> row(f, tree, year)).toList();
    }

    private static DeskView.Row row(CheckFinding checkFinding, OrgTree tree, int year) {
        Text unit = tree.find(checkFinding.unit()).map(OrgUnit::shortName).orElse(Text.same(checkFinding.unit()));
        return new DeskView.Row(
                checkFinding.isError() ? StateSignal.OFF_TRACK : StateSignal.AT_RISK,
                checkFinding.message(),
                unit,
                checkFinding.period().iso(),
                "/reporting/" + checkFinding.unit() + "?year=" + year);
    }
}
