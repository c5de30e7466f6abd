package org.qingmiao.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A level to reach. Met is achieved, in whatever year, compared without rounding: 89.96 is not 90. Not met in the last
 * year is off track, unless the value's interval holds the bound, so that chance alone could have kept it on the wrong
 * side. Before that, the way behind is compared with the time behind: 20 points less is off track, less is at risk.
 */
record LevelRule(Comparison met) implements TargetRule {
    private static final double BEHIND = 0.20;

    /** Whether a value keeps a bound. */
    interface Comparison {
        boolean holds(double value, double bound);
    }

    @Override
    public Verdict judge(Situation s) {
        double bound = s.value();
        Double now = s.now();
        Double due = due(s, bound);
        if (now == null) {
            return Verdict.noData(s, bound);
        }
        if (met.holds(now, bound)) {
            return achieved(s, bound, due);
        }
        if (s.isLastYear()) {
            return intervalHolds(s, bound)
                    ? Verdict.of(State.AT_RISK, "within_interval", s, bound, due)
                    : Verdict.of(State.OFF_TRACK, "missed", s, bound, due);
        }
        return underWay(s, now, bound, due);
    }

    private Verdict achieved(Situation s, double bound, @Nullable Double due) {
        Double base = s.base();
        boolean guarded = base != null && met.holds(base, bound);
        boolean everSince = s.values().values().stream().allMatch(v -> met.holds(v, bound));
        String key = guarded && everSince ? "kept" : s.isLastYear() ? "reached" : "reached_early";
        return Verdict.of(State.ACHIEVED, key, s, bound, due);
    }

    private Verdict underWay(Situation s, double now, double bound, @Nullable Double due) {
        Double base = s.base();
        if (base == null) {
            return Verdict.of(State.AT_RISK, "no_base", s, bound, due);
        }
        if (met.holds(base, bound)) {
            return Verdict.of(State.OFF_TRACK, "lost", s, bound, due);
        }
        double progress = (now - base) / (bound - base);
        double time = s.timeShare();
        if (progress < time - BEHIND) {
            return Verdict.of(State.OFF_TRACK, "behind", s, bound, due);
        }
        return progress < time
                ? Verdict.of(State.AT_RISK, "slow", s, bound, due)
                : Verdict.of(State.ON_TRACK, "on_course", s, bound, due);
    }

    private static boolean intervalHolds(Situation s, double bound) {
        Double lower = s.lower();
        Double upper = s.upper();
        return lower != null && upper != null && lower <= bound && bound <= upper;
    }

    /** On the straight way from the base to the bound; a base that meets the bound needs no way. */
    private @Nullable Double due(Situation s, double bound) {
        Double base = s.base();
        if (base == null || met.holds(base, bound)) {
            return bound;
        }
        return base + (bound - base) * s.timeShare();
    }
}
