package org.qingmiao.evaluation.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qingmiao.evaluation.rule.JudgementInput;
import org.qingmiao.evaluation.rule.TargetRule;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;
import org.qingmiao.plan.compiler.TestCaseJudge;

/** Judges the cases of a pack by the same rules as live values. */
public final class JudgedCases implements TestCaseJudge {
    @Override
    public String judge(Plan plan, Target target, Map<Integer, Double> values) {
        return state(plan, target, values, lastYear(plan, List.of(values))).id();
    }

    @Override
    public String judge(Plan plan, Target target, Collection<Map<Integer, Double>> units) {
        int year = lastYear(plan, units);
        return EachUnitJudgement.worst(units.stream()
                        .map(values -> state(plan, target, values, year))
                        .toList())
                .id();
    }

    private static int lastYear(Plan plan, Collection<Map<Integer, Double>> units) {
        return units.stream()
                .flatMap(values -> values.keySet().stream())
                .max(Integer::compare)
                .orElse(plan.head().to());
    }

    private static TargetState state(Plan plan, Target target, Map<Integer, Double> values, int year) {
        JudgementInput judgementInput = JudgementInput.of(
                target,
                Objects.requireNonNull(plan.indicators().get(target.judgedBy())),
                values,
                year,
                plan.head().from(),
                plan.head().to());
        return TargetRule.of(target.kind()).judge(judgementInput).state();
    }
}
