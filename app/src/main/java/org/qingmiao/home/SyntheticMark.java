package org.qingmiao.home;

import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.PlanEvaluation;

/** Whether a page shows synthetic values and has to say so. */
public final class SyntheticMark {
    private SyntheticMark() {}

    public static boolean in(PlanEvaluation evaluation) {
        return evaluation.judgements().stream()
                .flatMap(j -> j.history().stream())
                .anyMatch(HistoryPoint::synthetic);
    }
}
