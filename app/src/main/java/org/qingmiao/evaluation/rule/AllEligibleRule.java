package org.qingmiao.evaluation.rule;

/**
 * 应援尽援: everybody who is entitled gets it. Judged on the share of the eligible, which must be whole; a year in which
 * nobody was eligible has no share and cannot be judged.
 */
record AllEligibleRule() implements TargetRule {
    @Override
    public Verdict judge(JudgementInput s) {
        double bound = s.value();
        Double now = s.now();
        if (now == null) {
            return Verdict.noData(s, bound);
        }
        if (now >= bound) {
            return Verdict.of(TargetState.ACHIEVED, "all_eligible", s, bound, bound);
        }
        return Verdict.of(
                s.isLastYear() ? TargetState.OFF_TRACK : TargetState.AT_RISK, "not_all_eligible", s, bound, bound);
    }
}
