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
            protection(plan, element, thing, found);
        }
    }

    /** A sum of protected counts is protected: else a part could be read from it where the others are zero. */
    private static void protection(Plan plan, DataElement element, String thing, Found found) {
        Formula derived = element.derived();
        if (derived == null || element.isProtected()) {
            return;
        }
        derived.elements().stream()
                .map(plan.elements()::get)
                .filter(part -> part != null && part.isProtected())
                .findFirst()
                .ifPresent(part -> found.issue(
                        found.place(thing + "#protect"),
                        Issue.Code.PROTECTION_CONTRADICTS,
                        "protect: false, but " + part.id() + " is protected",
                        "protect: true, or protect: false at every part"));
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
