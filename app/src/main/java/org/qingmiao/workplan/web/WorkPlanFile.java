package org.qingmiao.workplan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.workplan.WorkAction;

/** Work plans as a file, one row per action; money in yuan. */
final class WorkPlanFile {
    private static final List<String> COLUMNS = List.of(
            "unit",
            "year",
            "measure",
            "title",
            "owner",
            "due",
            "first_due",
            "state",
            "share",
            "evidence",
            "budget",
            "spent",
            "note");

    private WorkPlanFile() {}

    /** As the year's plans stood on a day. */
    static Table of(List<WorkAction> actions, AsOf asOf) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (WorkAction a : actions) {
            rows.add(Arrays.asList(
                    a.unit(),
                    Integer.valueOf(a.year()),
                    a.measure(),
                    a.title(),
                    a.owner(),
                    a.deadline().due(asOf).toString(),
                    a.deadline().first().toString(),
                    a.state(asOf).id(),
                    Integer.valueOf(a.share(asOf)),
                    Integer.valueOf(a.evidence().size()),
                    a.budget(),
                    a.spent(),
                    a.note()));
        }
        return new Table("workplan", COLUMNS, rows);
    }
}
