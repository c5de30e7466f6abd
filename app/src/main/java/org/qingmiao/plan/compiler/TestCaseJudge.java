package org.qingmiao.plan.compiler;

import java.util.Collection;
import java.util.Map;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;

/** Judges a target on given values, for the pack's own cases; the room that judges provides it. */
public interface TestCaseJudge {
    /**
     * @param values by year
     * @return the state as open data writes it, for example {@code on_track}
     */
    String judge(Plan plan, Target target, Map<Integer, Double> values);

    /**
     * A target that each unit has to reach.
     *
     * @param units values by year of each of the units
     * @return the state of the whole
     */
    String judge(Plan plan, Target target, Collection<Map<Integer, Double>> units);
}
