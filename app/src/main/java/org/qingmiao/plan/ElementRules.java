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
            computed(plan, element, thing, found);
            protection(plan, element, thing, found);
        }
        for (Disaggregation split : plan.disaggregations().values()) {
            if (split.options().isEmpty()) {
                found.issue(
                        found.place("disaggregation/" + split.id()),
                        Issue.Code.MISSING_KEY,
                        "no options",
                        "options: [ … ]");
            }
        }
    }

    private static void computed(Plan plan, DataElement element, String thing, Found found) {
        Formula derived = element.derived();
        if (derived == null) {
            return;
        }
        if (element.reporter().isPresent() || !element.disaggregations().isEmpty()) {
            String key = element.reporter().isPresent() ? "#reporter" : "#disaggregation";
            found.issue(
                    found.place(thing + key),
                    Issue.Code.COMPUTED_AND_REPORTED,
                    key.substring(1) + " with derived",
                    "one of them");
        }
        for (String id : derived.elements()) {
            DataElement part = plan.elements().get(id);
            if (part != null && part.period().months() > element.period().months()) {
                found.issue(
                        found.place(thing + "#period"),
                        Issue.Code.PERIOD_TOO_SHORT,
                        "by " + element.period().id() + " of " + id + ", which is kept by "
                                + part.period().id(),
                        "period: " + part.period().id());
            }
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
        if (isRate && element.type() == DataElement.Type.COUNT) {
            found.issue(
                    found.place(thing + "#unit"),
                    Issue.Code.UNIT_DOES_NOT_FIT,
                    "a count in " + element.unit().id(),
                    "type: quantity, or a unit that can be counted");
        }
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
