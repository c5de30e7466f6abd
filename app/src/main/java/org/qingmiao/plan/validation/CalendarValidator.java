package org.qingmiao.plan.validation;

import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.org.Period;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.RecurringRound;

/** A recurring round asks for something that is kept, and ends before it comes again. */
final class CalendarValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        Set<Period.Kind> kept = plan.elements().values().stream()
                .filter(e -> e.derived() == null)
                .map(DataElement::period)
                .collect(Collectors.toSet());
        Set<String> kinds = kept.stream().map(Period.Kind::id).collect(Collectors.toSet());
        for (RecurringRound recurringRound : plan.calendar()) {
            String thing = "recurring/" + recurringRound.id();
            for (int i = 0; i < recurringRound.covers().size(); i++) {
                String kind = recurringRound.covers().get(i).id();
                if (!kept.contains(recurringRound.covers().get(i))) {
                    diagnostics.issue(
                            diagnostics.place(thing + "#covers/" + i),
                            PackProblem.UNKNOWN_REFERENCE,
                            "data element kept by " + kind,
                            NearestWord.suggestion(kind, kinds));
                }
            }
            int longest = recurringRound.every().months() * 28;
            if (recurringRound.opens() < 1
                    || recurringRound.days() < 1
                    || recurringRound.opens() + recurringRound.days() > longest) {
                diagnostics.issue(
                        diagnostics.place(thing + "#days"),
                        PlanProblem.ROUND_DOES_NOT_FIT,
                        "opens " + recurringRound.opens() + ", days " + recurringRound.days(),
                        "opens and days of 1 or more that end before the next "
                                + recurringRound.every().id() + " does");
            }
            for (int i = 0; i < recurringRound.remind().size(); i++) {
                if (recurringRound.remind().get(i) > recurringRound.days()) {
                    diagnostics.issue(
                            diagnostics.place(thing + "#remind/" + i),
                            PlanProblem.ROUND_DOES_NOT_FIT,
                            recurringRound.remind().get(i) + " days before the due day",
                            "at most " + recurringRound.days() + ", on which the round opens");
                }
            }
            if (!recurringRound.id().matches("[a-z0-9][a-z0-9-]{0,24}")) {
                diagnostics.issue(
                        diagnostics.place(thing + "#id"),
                        PackProblem.WRONG_TYPE,
                        recurringRound.id(),
                        "an id of at most 25 small letters, digits and hyphens");
            }
        }
    }
}
