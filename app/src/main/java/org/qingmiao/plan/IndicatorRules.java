package org.qingmiao.plan;

import java.util.HashSet;
import java.util.Set;

/** An indicator has a responsible unit, a sensible range, and is filed in a chapter; a range must hold a bound. */
final class IndicatorRules implements PackRule {
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
}
