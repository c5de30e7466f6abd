package org.qingmiao.plan.validation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.org.Period;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;

/** A clause stands in a chapter, somebody leads it, something carries it out. */
final class ClauseValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        Set<String> chapters = PackIds.chapters(plan);
        for (Clause clause : plan.clauses()) {
            String thing = "clause/" + clause.id();
            PackValidator.known(clause.chapter(), chapters, "chapter", diagnostics.place(thing + "#id"), diagnostics);
            responsible(plan, clause, thing, diagnostics);
            carriedOut(plan, clause, thing, diagnostics);
            clause.measures().forEach(m -> measure(plan, clause, m, diagnostics));
        }
    }

    private static void responsible(Plan plan, Clause clause, String thing, Diagnostics diagnostics) {
        if (clause.lead().isEmpty()) {
            diagnostics.issue(diagnostics.place(thing), PackProblem.MISSING_KEY, "nobody leads", "lead: [ … ]");
        }
        PackIds.responsible(plan, clause.lead(), thing, "lead", diagnostics);
        PackIds.responsible(plan, clause.assist(), thing, "assist", diagnostics);
    }

    private static void carriedOut(Plan plan, Clause clause, String thing, Diagnostics diagnostics) {
        boolean byProject = plan.projects().stream().anyMatch(p -> p.clause().equals(clause.id()));
        if (clause.measures().isEmpty() && plan.targetsOf(clause).isEmpty() && !byProject) {
            diagnostics.issue(
                    diagnostics.place(thing + "#id"),
                    PlanProblem.CLAUSE_NOT_CARRIED_OUT,
                    clause.id(),
                    "a measure, a target or a project");
        }
    }

    private static void measure(Plan plan, Clause clause, Clause.Measure measure, Diagnostics diagnostics) {
        String thing = "measure/" + measure.id();
        boolean responsible = clause.lead().contains(measure.owner())
                || clause.assist().contains(measure.owner())
                || plan.units().stream()
                        .filter(u -> u.id().equals(measure.owner()))
                        .anyMatch(u -> clause.assist().contains("all:" + u.kind()));
        if (!measure.owner().isEmpty() && !responsible) {
            diagnostics.issue(
                    diagnostics.place(thing + "#owner"),
                    PlanProblem.NOT_RESPONSIBLE,
                    measure.owner(),
                    "one of " + String.join(", ", clause.lead()) + ", " + String.join(", ", clause.assist()));
        }
        dueInPlan(plan, measure.due(), diagnostics.place(thing + "#due"), diagnostics);
        Set<String> kinds =
                Arrays.stream(Period.Kind.values()).map(Period.Kind::id).collect(Collectors.toSet());
        measure.every()
                .filter(word -> !kinds.contains(word))
                .ifPresent(word -> diagnostics.issue(
                        diagnostics.place(thing + "#every"),
                        PackProblem.UNKNOWN_CHOICE,
                        word,
                        NearestWord.suggestion(word, kinds)));
    }

    static void dueInPlan(Plan plan, LocalDate due, SourceLocation sourceLocation, Diagnostics diagnostics) {
        int from = plan.head().from();
        int to = plan.head().to();
        if (!due.equals(LocalDate.EPOCH) && (due.getYear() < from || due.getYear() > to)) {
            diagnostics.issue(
                    sourceLocation, PlanProblem.DATE_OUTSIDE_PLAN, due.toString(), "a day from " + from + " to " + to);
        }
    }
}
