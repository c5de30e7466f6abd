package org.qingmiao.register.web;

import org.qingmiao.plan.OrgUnitKind;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;

/** The names of kinds of units, as the district's pack gives them; the id where it has no such kind. */
record KindNames(Plan plan) {
    Text of(String id) {
        return plan.unitKind(id).map(OrgUnitKind::name).orElseGet(() -> Text.same(id));
    }
}
