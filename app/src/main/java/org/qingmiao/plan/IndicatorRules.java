package org.qingmiao.plan;

import java.util.HashSet;
import java.util.Set;

/** An indicator has a responsible unit, a sensible range, and is filed in a chapter; what it is made of fits its unit, period and interval. */
final class IndicatorRules implements PackRule {
    private static final int MOST_DECIMALS = 6;

    @Override
    public void check(Plan plan, Found found) {
        Set<String> units = Ids.units(plan);
        Set<String> chapters = Ids.chapters(plan);
        Set<String> series = new HashSet<>();
        plan.comparisons().forEach(c -> series.add(c.series()));
        for (Indicator indicator : plan.indicators().values()) {
            String thing = "indicator/" + indicator.id();
            if (!found.stands(thing)) {
                continue;
            }
            PackRule.known(indicator.responsible(), units, "unit", found.place(thing + "#responsible"), found);
            PackRule.known(indicator.chapter(), chapters, "chapter", found.place(thing + "#id"), found);
            for (int i = 0; i < indicator.comparisons().size(); i++) {
                Place place = found.place(thing + "#comparisons/" + i);
                PackRule.known(indicator.comparisons().get(i), series, "published series", place, found);
            }
            values(plan, indicator, thing, found);
            Indicator.Range range = indicator.plausible();
            if (range != null && range.min() >= range.max()) {
                found.issue(
                        found.place(thing + "#plausible"),
                        Issue.Code.WRONG_TYPE,
                        range.min() + " to " + range.max(),
                        "min below max");
            }
        }
    }

    private static void values(Plan plan, Indicator indicator, String thing, Found found) {
        if (indicator.decimals() < 0 || indicator.decimals() > MOST_DECIMALS) {
            found.issue(
                    found.place(thing + "#decimals"),
                    Issue.Code.OUT_OF_RANGE,
                    indicator.decimals() + " decimals",
                    "0 to " + MOST_DECIMALS);
        }
        Formula below = indicator.denominator();
        parts(plan, indicator, indicator.numerator(), thing + "#numerator", found);
        if (below != null) {
            parts(plan, indicator, below, thing + "#denominator", found);
        }
        if (below == null && indicator.interval() != Indicator.IntervalMethod.NONE) {
            found.issue(
                    found.place(thing + "#interval"),
                    Issue.Code.INTERVAL_DOES_NOT_FIT,
                    "an interval of a count",
                    "interval: none");
        }
    }

    private static void parts(Plan plan, Indicator indicator, Formula formula, String place, Found found) {
        for (String id : formula.elements()) {
            DataElement element = plan.elements().get(id);
            if (element == null) {
                continue;
            }
            if (element.period().months() > indicator.period().months()) {
                found.issue(
                        found.place(place),
                        Issue.Code.PERIOD_TOO_SHORT,
                        "by " + indicator.period().id() + " of " + id + ", which is kept by "
                                + element.period().id(),
                        "period: " + element.period().id());
            }
            if (!indicator.isCount() && element.unit().factor() != 1) {
                found.issue(
                        found.place(place),
                        Issue.Code.UNIT_DOES_NOT_FIT,
                        "a rate of " + id + ", which is a rate itself",
                        "numbers of persons, places, units …");
            }
            if (!indicator.isCount()
                    && indicator.interval() != Indicator.IntervalMethod.NONE
                    && element.type() == DataElement.Type.QUANTITY) {
                found.issue(
                        found.place(place),
                        Issue.Code.INTERVAL_DOES_NOT_FIT,
                        id + ", which is no count",
                        "interval: none");
            }
        }
    }
}
