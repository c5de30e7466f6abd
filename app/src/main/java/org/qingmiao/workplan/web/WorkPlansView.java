package org.qingmiao.workplan.web;

import java.math.BigDecimal;
import java.util.List;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.org.OrgUnit;

/** All units' work plans of a year. */
public record WorkPlansView(ViewScope scope, List<Row> rows, Row total, String sort) {
    /** {@code measures}: how many the unit answers for. */
    public record Row(
            OrgUnit unit, int measures, int actions, int done, int late, BigDecimal budget, BigDecimal spent) {}
}
