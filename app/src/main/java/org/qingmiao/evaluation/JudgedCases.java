package org.qingmiao.evaluation;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.qingmiao.plan.CaseJudge;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;

/** Judges the cases of a pack by the same rules as live values. */
public final class JudgedCases implements CaseJudge {
    @Override
    public String judge(Plan plan, Target target, Map<Integer, Double> values) {
        int year = values.isEmpty() ? plan.head().to() : new TreeMap<>(values).lastKey();
        Situation situation = Situation.of(
                target,
                Objects.requireNonNull(plan.indicators().get(target.judgedBy())),
                values,
                year,
                plan.head().from(),
                plan.head().to());
        return TargetRule.of(target.kind()).judge(situation).state().id();
    }
}
