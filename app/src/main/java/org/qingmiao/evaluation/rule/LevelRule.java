package org.qingmiao.evaluation.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.NumberFormats;

/**
 * A level to reach. Met is achieved, in whatever year, compared without rounding: 89.96 is not 90. Not met in the last
 * year is off track, unless the value's interval holds the bound, so that chance alone could have kept it on the wrong
 * side; of few events the same holds in every year. Before that, the way behind is compared with the time behind: 20 points
 * less is off track, less is at risk. Without a start there is no pace: not reached is at risk.
 */
record LevelRule(Comparison met) implements TargetRule {
    private static final double BEHIND = 0.20;

    /** Whether a value keeps a bound. */
    interface Comparison {
        boolean holds(double value, double bound);
    }

    @Override
    public Verdict judge(JudgementInput s) {
        double bound = s.value();
        Double now = s.now();
        Double due = due(s, bound);
        if (now == null) {
            Verdict none = Verdict.noData(s, bound);
            return new Verdict(none.state(), none.reason(), bound, due);
        }
        if (met.holds(now, bound)) {
            return achieved(s, bound, due);
        }
        if (byChance(s, bound)) {
            return Verdict.of(TargetState.AT_RISK, chanceKey(s, now, bound), s, bound, due);
        }
        return s.isLastYear()
                ? Verdict.of(TargetState.OFF_TRACK, equal(now, bound, "missed"), s, bound, due)
                : underWay(s, now, bound, due);
    }

    private Verdict achieved(JudgementInput s, double bound, @Nullable Double due) {
        Double base = s.base();
        if (base == null) {
            return Verdict.of(TargetState.ACHIEVED, "within", s, bound, due);
        }
        boolean everSince = s.observed().values().stream().allMatch(o -> met.holds(o.value(), bound));
        String key = met.holds(base, bound)
                ? everSince ? "kept" : "regained"
                : s.year() >= s.years().last() ? "reached" : "reached_early";
        return Verdict.of(TargetState.ACHIEVED, key, s, bound, due);
    }

    private static boolean byChance(JudgementInput s, double bound) {
        Optional<Observation> now = s.current();
        boolean few =
                now.filter(o -> FewEvents.in(s.indicator(), o.numerator())).isPresent();
        return (few || s.isLastYear()) && now.filter(o -> o.mayBe(bound)).isPresent();
    }

    /** Events happen by chance; a share of people drawn is one of a sample. */
    private static String chanceKey(JudgementInput s, double now, double bound) {
        String by = FewEvents.areCountedBy(s.indicator()) ? "within_interval.events" : "within_interval.sample";
        return equal(now, bound, by);
    }

    /** A strict bound is not reached by a value equal to it, and then there is no difference to tell. */
    private static String equal(double now, double bound, String key) {
        return JudgementInput.same(now, bound) ? key + ".equal" : key;
    }

    private Verdict underWay(JudgementInput s, double now, double bound, @Nullable Double due) {
        Double base = s.base();
        if (base == null) {
            return Verdict.of(TargetState.AT_RISK, equal(now, bound, "no_base"), s, bound, due);
        }
        if (met.holds(base, bound)) {
            return Verdict.of(TargetState.OFF_TRACK, equal(now, bound, "lost"), s, bound, due);
        }
        if (JudgementInput.same(base, bound)) {
            // At a strict bound from the start: there is no way whose share could be told.
            return Verdict.of(TargetState.AT_RISK, equal(now, bound, "missed"), s, bound, due);
        }
        double progress = (now - base) / (bound - base);
        double time = s.timeShare();
        if (progress >= time - 1e-9) {
            return Verdict.of(TargetState.ON_TRACK, "on_course", s, bound, due);
        }
        boolean far = progress < time - BEHIND - 1e-9;
        TargetState targetState = far ? TargetState.OFF_TRACK : TargetState.AT_RISK;
        if (progress <= 1e-9) {
            return Verdict.of(targetState, far ? "behind.back" : "slow.back", s, bound, due);
        }
        int decimals = NumberFormats.decimals(0, progress * 100, time * 100, (time - BEHIND) * 100);
        return Verdict.of(
                targetState,
                far ? "behind" : "slow",
                s,
                bound,
                due,
                NumberFormats.format(time * 100, decimals) + "%",
                NumberFormats.format(progress * 100, decimals) + "%");
    }

    /** On the straight way from the base to the bound; a base that meets the bound needs no way. */
    private @Nullable Double due(JudgementInput s, double bound) {
        Double base = s.base();
        if (base == null || met.holds(base, bound)) {
            return bound;
        }
        return base + (bound - base) * s.timeShare();
    }
}
