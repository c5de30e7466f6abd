package org.qingmiao.plan.validation;

import java.util.HashSet;
import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;

/** An indicator has a responsible unit, a sensible range, and is filed in a chapter; what it is made of fits its unit, period and interval. */
final class IndicatorValidator implements PackValidator {
    private static final int MOST_DECIMALS = 6;

    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        Set<String> units = PackIds.units(plan);
        Set<String> chapters = PackIds.chapters(plan);
        Set<String> series = new HashSet<>();
        plan.monitoring().comparisons().forEach(c -> series.add(c.series()));
        for (Indicator indicator : plan.indicators().values()) {
            String thing = "indicator/" + indicator.id();
            if (!diagnostics.stands(thing)) {
                continue;
            }
            PackValidator.known(
                    indicator.responsible(), units, "unit", diagnostics.place(thing + "#responsible"), diagnostics);
            PackValidator.known(
                    indicator.chapter(), chapters, "chapter", diagnostics.place(thing + "#id"), diagnostics);
            for (int i = 0; i < indicator.comparisons().size(); i++) {
                SourceLocation sourceLocation = diagnostics.place(thing + "#comparisons/" + i);
                PackValidator.known(
                        indicator.comparisons().get(i), series, "published series", sourceLocation, diagnostics);
            }
            values(plan, indicator, thing, diagnostics);
            Indicator.Range range = indicator.plausible();
            if (range != null && range.min() >= range.max()) {
                diagnostics.issue(
                        diagnostics.place(thing + "#plausible"),
                        PackProblem.WRONG_TYPE,
                        range.min() + " to " + range.max(),
                        "min below max");
            }
        }
    }

    private static void values(Plan plan, Indicator indicator, String thing, Diagnostics diagnostics) {
        if (indicator.decimals() < 0 || indicator.decimals() > MOST_DECIMALS) {
            diagnostics.issue(
                    diagnostics.place(thing + "#decimals"),
                    PackProblem.OUT_OF_RANGE,
                    indicator.decimals() + " decimals",
                    "0 to " + MOST_DECIMALS);
        }
        Formula below = indicator.denominator();
        parts(plan, indicator, indicator.numerator(), thing + "#numerator", diagnostics);
        if (below != null) {
            parts(plan, indicator, below, thing + "#denominator", diagnostics);
        }
        if (below == null && indicator.interval() != Indicator.IntervalMethod.NONE) {
            diagnostics.issue(
                    diagnostics.place(thing + "#interval"),
                    PlanProblem.INTERVAL_DOES_NOT_FIT,
                    "an interval of a count",
                    "interval: none");
        }
    }

    private static void parts(Plan plan, Indicator indicator, Formula formula, String place, Diagnostics diagnostics) {
        for (String id : formula.elements()) {
            DataElement element = plan.elements().get(id);
            if (element == null) {
                continue;
            }
            if (element.period().months() > indicator.period().months()) {
                diagnostics.issue(
                        diagnostics.place(place),
                        PlanProblem.PERIOD_TOO_SHORT,
                        "by " + indicator.period().id() + " of " + id + ", which is kept by "
                                + element.period().id(),
                        "period: " + element.period().id());
            }
            if (!indicator.isCount() && element.unit().factor() != 1) {
                diagnostics.issue(
                        diagnostics.place(place),
                        PlanProblem.UNIT_DOES_NOT_FIT,
                        "a rate of " + id + ", which is a rate itself",
                        "numbers of persons, places, units …");
            }
            if (!indicator.isCount()
                    && indicator.interval() != Indicator.IntervalMethod.NONE
                    && element.type() == DataElement.Type.QUANTITY) {
                diagnostics.issue(
                        diagnostics.place(place),
                        PlanProblem.INTERVAL_DOES_NOT_FIT,
                        id + ", which is no count",
                        "interval: none");
            }
        }
    }
}
