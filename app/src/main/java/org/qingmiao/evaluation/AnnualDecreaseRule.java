package org.qingmiao.evaluation;

import java.util.Optional;

/**
 * So many points less every year, counted from a base year. What is due falls year by year; a value at or below it is on
 * track, and achieved in the last year. Less than four fifths of the fall that is due is off track.
 */
record AnnualDecreaseRule() implements TargetRule {
    private static final double NEARLY = 0.8;

    @Override
    public Verdict judge(Situation s) {
        Double now = s.now();
        Optional<Situation.Base> start = s.start();
        if (start.isEmpty()) {
            return now == null
                    ? Verdict.noData(s, null)
                    : Verdict.of(State.NO_DATA, "nothing_to_compare", s, null, null);
        }
        double base = start.get().value();
        double due = base - s.value() * (s.year() - start.get().year());
        double bound = base - s.value() * (s.years().last() - start.get().year());
        if (now == null) {
            Verdict none = Verdict.noData(s, bound);
            return new Verdict(none.state(), none.reason(), bound, due);
        }
        if (now <= due || Situation.same(now, due)) {
            return Verdict.of(s.isLastYear() ? State.ACHIEVED : State.ON_TRACK, "annual.met", s, bound, due);
        }
        boolean nearly = !s.isLastYear() && base - now >= NEARLY * (base - due) - 1e-9;
        return Verdict.of(nearly ? State.AT_RISK : State.OFF_TRACK, "annual.not", s, bound, due);
    }
}
