package org.qingmiao.plan;

import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.org.Period;

/** A recurring round asks for something that is kept, and ends before it comes again. */
final class CalendarRules implements PackRule {
    @Override
    public void check(Plan plan, Found found) {
        Set<Period.Kind> kept = plan.elements().values().stream()
                .filter(e -> e.derived() == null)
                .map(DataElement::period)
                .collect(Collectors.toSet());
        Set<String> kinds = kept.stream().map(Period.Kind::id).collect(Collectors.toSet());
        for (Recurring recurring : plan.calendar()) {
            String thing = "recurring/" + recurring.id();
            for (int i = 0; i < recurring.covers().size(); i++) {
                String kind = recurring.covers().get(i).id();
                if (!kept.contains(recurring.covers().get(i))) {
                    found.issue(
                            found.place(thing + "#covers/" + i),
                            Issue.Code.UNKNOWN_REFERENCE,
                            "data element kept by " + kind,
                            Nearest.suggestion(kind, kinds));
                }
            }
            int longest = recurring.every().months() * 28;
            if (recurring.opens() < 1 || recurring.days() < 1 || recurring.opens() + recurring.days() > longest) {
                found.issue(
                        found.place(thing + "#days"),
                        Issue.Code.ROUND_DOES_NOT_FIT,
                        "opens " + recurring.opens() + ", days " + recurring.days(),
                        "opens and days of 1 or more that end before the next "
                                + recurring.every().id() + " does");
            }
            for (int i = 0; i < recurring.remind().size(); i++) {
                if (recurring.remind().get(i) > recurring.days()) {
                    found.issue(
                            found.place(thing + "#remind/" + i),
                            Issue.Code.ROUND_DOES_NOT_FIT,
                            recurring.remind().get(i) + " days before the due day",
                            "at most " + recurring.days() + ", on which the round opens");
                }
            }
            if (!recurring.id().matches("[a-z0-9][a-z0-9-]{0,24}")) {
                found.issue(
                        found.place(thing + "#id"),
                        Issue.Code.WRONG_TYPE,
                        recurring.id(),
                        "an id of at most 25 small letters, digits and hyphens");
            }
        }
    }
}
