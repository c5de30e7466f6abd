package org.qingmiao.plan.validation;

import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Disaggregation;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;

/** An element is kept at a level, filled in by somebody, and put together in a way that makes sense. */
final class DataElementValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        Set<String> units = PackIds.units(plan);
        Set<String> kinds = PackIds.kinds(plan);
        for (DataElement element : plan.elements().values()) {
            String thing = "element/" + element.id();
            PackValidator.known(
                    element.level(), kinds, "kind of unit", diagnostics.place(thing + "#level"), diagnostics);
            element.reporter()
                    .ifPresent(u ->
                            PackValidator.known(u, units, "unit", diagnostics.place(thing + "#reporter"), diagnostics));
            for (int i = 0; i < element.disaggregations().size(); i++) {
                PackValidator.known(
                        element.disaggregations().get(i),
                        plan.disaggregations().keySet(),
                        "disaggregation",
                        diagnostics.place(thing + "#disaggregation/" + i),
                        diagnostics);
            }
            aggregation(element, thing, diagnostics);
            computed(plan, element, thing, diagnostics);
            protection(plan, element, thing, diagnostics);
        }
        for (Disaggregation split : plan.disaggregations().values()) {
            if (split.options().isEmpty()) {
                diagnostics.issue(
                        diagnostics.place("disaggregation/" + split.id()),
                        PackProblem.MISSING_KEY,
                        "no options",
                        "options: [ … ]");
            }
        }
    }

    private static void computed(Plan plan, DataElement element, String thing, Diagnostics diagnostics) {
        Formula derived = element.derived();
        if (derived == null) {
            return;
        }
        if (element.reporter().isPresent() || !element.disaggregations().isEmpty()) {
            String key = element.reporter().isPresent() ? "#reporter" : "#disaggregation";
            diagnostics.issue(
                    diagnostics.place(thing + key),
                    PlanProblem.COMPUTED_AND_REPORTED,
                    key.substring(1) + " with derived",
                    "one of them");
        }
        if (element.counted().isPresent()) {
            diagnostics.issue(
                    diagnostics.place(thing + "#counted"),
                    PlanProblem.COMPUTED_AND_REPORTED,
                    "counted with derived",
                    "one of them");
        }
        for (String id : derived.elements()) {
            DataElement part = plan.elements().get(id);
            if (part != null && part.period().months() > element.period().months()) {
                diagnostics.issue(
                        diagnostics.place(thing + "#period"),
                        PlanProblem.PERIOD_TOO_SHORT,
                        "by " + element.period().id() + " of " + id + ", which is kept by "
                                + part.period().id(),
                        "period: " + part.period().id());
            }
        }
    }

    /** A sum of protected counts is protected: else a part could be read from it where the others are zero. */
    private static void protection(Plan plan, DataElement element, String thing, Diagnostics diagnostics) {
        Formula derived = element.derived();
        if (derived == null || element.isProtected()) {
            return;
        }
        derived.elements().stream()
                .map(plan.elements()::get)
                .filter(part -> part != null && part.isProtected())
                .findFirst()
                .ifPresent(part -> diagnostics.issue(
                        diagnostics.place(thing + "#protect"),
                        PlanProblem.PROTECTION_CONTRADICTS,
                        "protect: false, but " + part.id() + " is protected",
                        "protect: true, or protect: false at every part"));
    }

    private static void aggregation(DataElement element, String thing, Diagnostics diagnostics) {
        boolean isRate = element.unit().factor() != 1;
        if (isRate && element.type() == DataElement.Type.COUNT) {
            diagnostics.issue(
                    diagnostics.place(thing + "#unit"),
                    PlanProblem.UNIT_DOES_NOT_FIT,
                    "a count in " + element.unit().id(),
                    "type: quantity, or a unit that can be counted");
        }
        boolean summed =
                element.units() == DataElement.Aggregation.SUM || element.periods() == DataElement.Aggregation.SUM;
        if (isRate && summed) {
            diagnostics.issue(
                    diagnostics.place(thing + "#aggregation"),
                    PlanProblem.AGGREGATION_SENSELESS,
                    "sum of a rate",
                    "none, or report numerator and denominator");
        }
        if (element.units() == DataElement.Aggregation.LAST) {
            diagnostics.issue(
                    diagnostics.place(thing + "#aggregation"),
                    PlanProblem.AGGREGATION_SENSELESS,
                    "last of several units",
                    "units: sum, average or none");
        }
    }
}
