package org.qingmiao.plan;

import java.util.Map;

/** Judges a target on given values, for the pack's own cases; the room that judges provides it. */
@FunctionalInterface
public interface CaseJudge {
    /**
     * @param values by year
     * @return the state as open data writes it, for example {@code on_track}
     */
    String judge(Plan plan, Target target, Map<Integer, Double> values);
}
