package org.qingmiao.evaluation.rule;

import java.util.Optional;

/**
 * So many points less every year, counted from a base year. What is due falls year by year; a value at or below it is on
 * track, and achieved in the last year. Less than four fifths of the fall that is due is off track.
 */
record AnnualDecreaseRule() implements TargetRule {
    private static final double NEARLY = 0.8;

    @Override
    public Verdict judge(JudgementInput s) {
        Double now = s.now();
        Optional<JudgementInput.Base> start = s.start();
        if (start.isEmpty()) {
            return now == null
                    ? Verdict.noData(s, null)
                    : Verdict.of(TargetState.NO_DATA, "nothing_to_compare", s, null, null);
        }
        double base = start.get().value();
        double due = base - s.value() * (s.year() - start.get().year());
        double bound = base - s.value() * (s.years().last() - start.get().year());
        if (now == null) {
            Verdict none = Verdict.noData(s, bound);
            return new Verdict(none.state(), none.reason(), bound, due);
        }
        if (now <= due || JudgementInput.same(now, due)) {
            return Verdict.of(
                    s.isLastYear() ? TargetState.ACHIEVED : TargetState.ON_TRACK, "annual.met", s, bound, due);
        }
        boolean nearly = !s.isLastYear() && base - now >= NEARLY * (base - due) - 1e-9;
        return Verdict.of(nearly ? TargetState.AT_RISK : TargetState.OFF_TRACK, "annual.not", s, bound, due);
    }
}
