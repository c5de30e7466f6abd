package org.qingmiao.home;

import java.util.List;
import org.qingmiao.evaluation.view.TargetRow;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.DataElement;
import org.qingmiao.platform.Text;

/**
 * One unit: what it leads and assists, which targets it answers for, what its own values say, what it reports.
 *
 * @param own the targets judged on the unit's own values
 * @param worksOpen whether the visitor may read its work plan and scorecard
 */
public record UnitView(
        ViewScope scope,
        OrgUnit unit,
        List<Duty> leads,
        List<Duty> assists,
        List<TargetRow> responsible,
        List<TargetRow> own,
        List<DataElement> reports,
        List<OrgUnit> parts,
        boolean worksOpen) {
    public record Duty(String ref, Text title, String path, StateSignal signal) {}
}
