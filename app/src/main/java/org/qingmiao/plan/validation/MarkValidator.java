package org.qingmiao.plan.validation;

import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;

/** The marks of a clause stand in its text, and what they name is there. */
final class MarkValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        Set<String> targets = PackIds.targets(plan);
        for (Clause clause : plan.clauses()) {
            SourceLocation place = diagnostics.place("clause/" + clause.id() + "#marks");
            for (Clause.PlacedMark placed : clause.placedMarks()) {
                Clause.Mark mark = placed.mark();
                if (!placed.isThere()) {
                    diagnostics.issue(place, PlanProblem.MARK_NOT_IN_TEXT, mark.text(), expected(clause, mark));
                }
                switch (mark) {
                    case Clause.Mark.OfTarget judged ->
                        PackValidator.known(judged.target(), targets, "target", place, diagnostics);
                    case Clause.Mark.OfIndicator watched ->
                        PackValidator.known(
                                watched.indicator(), plan.indicators().keySet(), "indicator", place, diagnostics);
                    case Clause.Mark.OfRegister kept ->
                        PackValidator.known(kept.register(), clause.registers(), "register", place, diagnostics);
                    case Clause.Mark.Unmeasured uncounted -> {}
                }
            }
        }
    }

    private static String expected(Clause clause, Clause.Mark mark) {
        return clause.text().zh().contains(mark.text())
                ? "marks in the order of the text"
                : "words of the Chinese text";
    }
}
