package org.qingmiao.evaluation;

/**
 * So many points less every year, counted from a base year. What is due falls year by year; a value at or below it is on
 * track, and achieved in the last year. Less than four fifths of the fall that is due is off track.
 */
record AnnualDecreaseRule() implements TargetRule {
    private static final double NEARLY = 0.8;

    @Override
    public Verdict judge(Situation s) {
        Double base = s.base();
        Double now = s.now();
        if (base == null) {
            return Verdict.of(State.NO_DATA, now == null ? "no_data" : "nothing_to_compare", s, null, null);
        }
        double due = base - s.value() * (s.nowYear() - s.baseYear());
        double bound = base - s.value() * (s.last() - s.baseYear());
        if (now == null) {
            return Verdict.of(State.NO_DATA, "no_data", s, bound, due);
        }
        if (now <= due + 1e-9) {
            return Verdict.of(s.isLastYear() ? State.ACHIEVED : State.ON_TRACK, "annual.met", s, bound, due);
        }
        boolean nearly = !s.isLastYear() && base - now >= NEARLY * (base - due);
        return Verdict.of(nearly ? State.AT_RISK : State.OFF_TRACK, "annual.not", s, bound, due);
    }
}
