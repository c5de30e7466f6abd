package org.qingmiao.plan.validation;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.MeasurementUnit;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.Target;

/**
 * What a target asks can be judged and is not nonsense: kinds that compare have a base from before the plan, the asked
 * way is the good way, levels lie where values can lie.
 *
 * <p>A base that is better than the level is no fault: plans promise to stay below a limit (控制在…以下).
 */
final class TargetLevelValidator implements PackValidator {
    private static final Set<Target.Kind> COMPARE =
            EnumSet.of(Target.Kind.MAINTAIN, Target.Kind.INCREASE, Target.Kind.DECREASE, Target.Kind.ANNUAL_DECREASE);
    private static final Set<Target.Kind> DOWNWARD = EnumSet.of(
            Target.Kind.AT_MOST,
            Target.Kind.AT_MOST_EXCLUSIVE,
            Target.Kind.DECREASE,
            Target.Kind.ANNUAL_DECREASE,
            Target.Kind.TREND_CONTROLLED);
    private static final Set<Target.Kind> UPWARD =
            EnumSet.of(Target.Kind.AT_LEAST, Target.Kind.INCREASE, Target.Kind.ALL_ELIGIBLE);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        for (Target target : plan.targets()) {
            Indicator judged = plan.indicators().get(target.judgedBy());
            if (judged != null) {
                base(plan, target, diagnostics);
                way(target, judged, diagnostics);
                range(target, judged, diagnostics);
            }
        }
    }

    private static void base(Plan plan, Target target, Diagnostics diagnostics) {
        String thing = "target/" + target.id();
        Target.Baseline baseline = target.baseline();
        if (baseline == null) {
            if (COMPARE.contains(target.kind())) {
                diagnostics.issue(
                        diagnostics.place(thing + "#kind"), PlanProblem.NO_BASELINE, word(target), "baseline: …");
            }
        } else if (baseline.year() >= plan.head().from()
                || baseline.year() < plan.head().baseline() - PlanHead.YEARS_BEFORE) {
            diagnostics.issue(
                    diagnostics.place(thing + "#baseline#year"),
                    PlanProblem.YEAR_DOES_NOT_FIT,
                    "a base of " + baseline.year(),
                    "a year of the twenty before the plan begins in "
                            + plan.head().from());
        }
    }

    private static void way(Target target, Indicator judged, Diagnostics diagnostics) {
        boolean against = DOWNWARD.contains(target.kind()) && judged.direction() == Indicator.Direction.UP
                || UPWARD.contains(target.kind()) && judged.direction() == Indicator.Direction.DOWN;
        if (against) {
            diagnostics.issue(
                    diagnostics.place("target/" + target.id() + "#kind"),
                    PlanProblem.WRONG_WAY,
                    word(target) + " of " + judged.id() + ", whose direction is "
                            + judged.direction().name().toLowerCase(Locale.ROOT),
                    "a kind or a direction that agree");
        }
    }

    private static void range(Target target, Indicator judged, Diagnostics diagnostics) {
        String thing = "target/" + target.id();
        BigDecimal value = target.value();
        Target.Baseline baseline = target.baseline();
        boolean step = target.kind() == Target.Kind.ANNUAL_DECREASE;
        if (step && value != null && value.signum() <= 0) {
            diagnostics.issue(
                    diagnostics.place(thing + "#value"),
                    PackProblem.OUT_OF_RANGE,
                    "a yearly decrease of " + value.toPlainString(),
                    "more than 0");
        }
        inRange(value, judged, thing + "#value", diagnostics);
        if (baseline != null && target.judgedBy().equals(target.indicator())) {
            inRange(baseline.value(), judged, thing + "#baseline#value", diagnostics);
        }
        if (target.kind() == Target.Kind.ALL_ELIGIBLE && judged.unit() != MeasurementUnit.PERCENT) {
            diagnostics.issue(
                    diagnostics.place(thing + "#kind"),
                    PlanProblem.UNIT_DOES_NOT_FIT,
                    "all_eligible of " + judged.id() + " in " + judged.unit().id(),
                    "judged_by: an indicator in percent of who is entitled");
        }
    }

    private static void inRange(@Nullable BigDecimal value, Indicator judged, String place, Diagnostics diagnostics) {
        if (value == null) {
            return;
        }
        if (value.signum() < 0 || judged.unit() == MeasurementUnit.PERCENT && value.compareTo(HUNDRED) > 0) {
            diagnostics.issue(
                    diagnostics.place(place),
                    PackProblem.OUT_OF_RANGE,
                    value.toPlainString() + " " + judged.unit().id(),
                    judged.unit() == MeasurementUnit.PERCENT ? "0 to 100" : "0 or more");
        }
    }

    private static String word(Target target) {
        return target.kind().name().toLowerCase(Locale.ROOT);
    }
}
