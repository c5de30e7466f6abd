package org.qingmiao.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.org.Period;

/** A clause stands in a chapter, somebody leads it, something carries it out, its marks stand in its text. */
final class ClauseRules implements PackRule {
    @Override
    public void check(Plan plan, Found found) {
        Set<String> chapters = Ids.chapters(plan);
        Set<String> targets = Ids.targets(plan);
        for (Clause clause : plan.clauses()) {
            String thing = "clause/" + clause.id();
            PackRule.known(clause.chapter(), chapters, "chapter", found.place(thing + "#id"), found);
            responsible(plan, clause, thing, found);
            carriedOut(plan, clause, thing, found);
            clause.marks().forEach(m -> mark(clause, m, targets, thing, found));
            clause.measures().forEach(m -> measure(plan, clause, m, found));
        }
    }

    private static void responsible(Plan plan, Clause clause, String thing, Found found) {
        if (clause.lead().isEmpty()) {
            found.issue(found.place(thing), Issue.Code.MISSING_KEY, "nobody leads", "lead: [ … ]");
        }
        Ids.responsible(plan, clause.lead(), thing, "lead", found);
        Ids.responsible(plan, clause.assist(), thing, "assist", found);
    }

    private static void carriedOut(Plan plan, Clause clause, String thing, Found found) {
        boolean byProject = plan.projects().stream().anyMatch(p -> p.clause().equals(clause.id()));
        if (clause.measures().isEmpty() && plan.targetsOf(clause).isEmpty() && !byProject) {
            found.issue(
                    found.place(thing + "#id"),
                    Issue.Code.CLAUSE_NOT_CARRIED_OUT,
                    clause.id(),
                    "a measure, a target or a project");
        }
    }

    private static void mark(Clause clause, Clause.Mark mark, Set<String> targets, String thing, Found found) {
        Place place = found.place(thing + "#marks");
        if (!clause.text().zh().contains(mark.text())) {
            found.issue(place, Issue.Code.MARK_NOT_IN_TEXT, mark.text(), "words of the Chinese text");
        }
        PackRule.known(mark.target(), targets, "target", place, found);
    }

    private static void measure(Plan plan, Clause clause, Clause.Measure measure, Found found) {
        String thing = "measure/" + measure.id();
        boolean responsible = clause.lead().contains(measure.owner())
                || clause.assist().contains(measure.owner())
                || plan.units().stream()
                        .filter(u -> u.id().equals(measure.owner()))
                        .anyMatch(u -> clause.assist().contains("all:" + u.kind()));
        if (!measure.owner().isEmpty() && !responsible) {
            found.issue(
                    found.place(thing + "#owner"),
                    Issue.Code.NOT_RESPONSIBLE,
                    measure.owner(),
                    "one of " + String.join(", ", clause.lead()) + ", " + String.join(", ", clause.assist()));
        }
        dueInPlan(plan, measure.due(), found.place(thing + "#due"), found);
        Set<String> kinds =
                Arrays.stream(Period.Kind.values()).map(Period.Kind::id).collect(Collectors.toSet());
        measure.every()
                .filter(word -> !kinds.contains(word))
                .ifPresent(word -> found.issue(
                        found.place(thing + "#every"),
                        Issue.Code.UNKNOWN_CHOICE,
                        word,
                        Nearest.suggestion(word, kinds)));
    }

    static void dueInPlan(Plan plan, LocalDate due, Place place, Found found) {
        int from = plan.head().from();
        int to = plan.head().to();
        if (!due.equals(LocalDate.EPOCH) && (due.getYear() < from || due.getYear() > to)) {
            found.issue(place, Issue.Code.DATE_OUTSIDE_PLAN, due.toString(), "a day from " + from + " to " + to);
        }
    }
}
