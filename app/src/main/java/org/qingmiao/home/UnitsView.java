package org.qingmiao.home;

import java.util.List;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.platform.Text;

/** All units by kind; {@code duties} counts the clauses that each leads. */
public record UnitsView(ViewScope scope, List<Group> groups) {
    public record Group(Text kind, List<OrgUnit> units, List<Integer> duties) {}
}
