package org.qingmiao.register.trial;

import java.util.HashSet;
import java.util.Set;
import org.qingmiao.register.definition.CheckRule;

/** Whether a row carries a mark: it stays, but does not count as right. */
final class RowChecks {
    private final TrialRun run;
    private final Set<RowView> inWork = new HashSet<>();

    RowChecks(TrialRun run) {
        this.run = run;
    }

    boolean isRight(RowView row) {
        if (!inWork.add(row)) {
            return true;
        }
        try {
            return new CheckTrial(run).marks(row).isEmpty();
        } finally {
            inWork.remove(row);
        }
    }

    static boolean marks(CheckRule check) {
        return check.level() == CheckRule.Level.MARK;
    }
}
