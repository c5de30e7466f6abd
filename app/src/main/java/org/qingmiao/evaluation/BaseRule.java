package org.qingmiao.evaluation;

/**
 * Compared with the value at the start: kept, above or below it. Equal is kept, but neither more nor less. Without a
 * starting value nothing can be judged.
 */
record BaseRule(String key, Comparison met) implements TargetRule {
    /** Whether a value keeps the promise, given the start and the decimals in which it was printed. */
    interface Comparison {
        boolean holds(double value, double base, int decimals);
    }

    /** The start is known to half a unit of its last digit, so a value within that is not below it. */
    static boolean kept(double value, double base, int decimals) {
        return value >= base - 0.5 * Math.pow(10, -decimals) - 1e-9;
    }

    @Override
    public Verdict judge(Situation s) {
        Double base = s.base();
        Double now = s.now();
        if (now == null) {
            return Verdict.noData(s, base);
        }
        if (base == null || s.baseYear() == s.nowYear()) {
            return Verdict.of(State.NO_DATA, "nothing_to_compare", s, null, null);
        }
        if (met.holds(now, base, s.indicator().decimals())) {
            return Verdict.of(State.ACHIEVED, key + ".met", s, base, base);
        }
        return Verdict.of(s.isLastYear() ? State.OFF_TRACK : State.AT_RISK, key + ".not", s, base, base);
    }
}
