package org.qingmiao.workplan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;

/** Work plans as a file, one row per action; money in yuan. */
final class WorkPlanTable {
    private static final List<String> COLUMNS =
            List.of("unit", "year", "measure", "title", "owner", "due", "state", "share", "budget", "spent", "note");

    private WorkPlanTable() {}

    static Table of(List<WorkAction> actions) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (WorkAction a : actions) {
            rows.add(Arrays.asList(
                    a.unit(),
                    Integer.valueOf(a.year()),
                    a.measure(),
                    a.title(),
                    a.owner(),
                    a.due().toString(),
                    a.state().id(),
                    Integer.valueOf(a.share()),
                    a.budget(),
                    a.spent(),
                    a.note()));
        }
        return new Table("workplan", COLUMNS, rows);
    }
}
