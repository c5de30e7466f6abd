package org.qingmiao.evaluation.rule;

import org.qingmiao.plan.Target;

/** How one kind of target is judged. docs/judgement.md tells each to people. */
public interface TargetRule {
    Verdict judge(JudgementInput s);

    static TargetRule of(Target.Kind kind) {
        return switch (kind) {
            case AT_MOST -> new LevelRule((value, bound) -> value <= bound);
            case AT_MOST_EXCLUSIVE -> new LevelRule((value, bound) -> value < bound);
            case AT_LEAST -> new LevelRule((value, bound) -> value >= bound);
            case ALL_ELIGIBLE -> new AllEligibleRule();
            case MAINTAIN -> new BaseRule("maintain", BaseRule.Wanted.NOT_LESS);
            case INCREASE -> new BaseRule("increase", BaseRule.Wanted.MORE);
            case DECREASE -> new BaseRule("decrease", BaseRule.Wanted.LESS);
            case ANNUAL_DECREASE -> new AnnualDecreaseRule();
            case TREND_CONTROLLED -> new TrendRule();
        };
    }
}
