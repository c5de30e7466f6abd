package org.qingmiao.plan;

import java.util.Set;

/** An element is kept at a level, filled in by somebody, and put together in a way that makes sense. */
final class ElementRules implements PackRule {
    @Override
    public void check(Plan plan, Found found) {
        Set<String> units = Ids.units(plan);
        Set<String> kinds = Ids.kinds(plan);
        for (DataElement element : plan.elements().values()) {
            String thing = "element/" + element.id();
            PackRule.known(element.level(), kinds, "kind of unit", found.place(thing + "#level"), found);
            element.reporter()
                    .ifPresent(u -> PackRule.known(u, units, "unit", found.place(thing + "#reporter"), found));
            for (int i = 0; i < element.disaggregations().size(); i++) {
                PackRule.known(
                        element.disaggregations().get(i),
                        plan.disaggregations().keySet(),
                        "disaggregation",
                        found.place(thing + "#disaggregation/" + i),
                        found);
            }
            aggregation(element, thing, found);
        }
    }

    private static void aggregation(DataElement element, String thing, Found found) {
        boolean isRate = element.unit().factor() != 1;
        boolean summed =
                element.units() == DataElement.Aggregation.SUM || element.periods() == DataElement.Aggregation.SUM;
        if (isRate && summed) {
            found.issue(
                    found.place(thing + "#aggregation"),
                    Issue.Code.AGGREGATION_SENSELESS,
                    "sum of a rate",
                    "none, or report numerator and denominator");
        }
        if (element.units() == DataElement.Aggregation.LAST) {
            found.issue(
                    found.place(thing + "#aggregation"),
                    Issue.Code.AGGREGATION_SENSELESS,
                    "last of several units",
                    "units: sum, average or none");
        }
    }
}
