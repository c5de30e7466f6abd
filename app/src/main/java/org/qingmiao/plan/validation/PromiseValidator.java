package org.qingmiao.plan.validation;

import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.promise.ClausePromise;
import org.qingmiao.plan.promise.ClausePromises;

/** A measure names the sentence that it carries out; where the pack vouches for it, each that promises has a measure. */
final class PromiseValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        for (Clause clause : plan.clauses()) {
            String thing = "clause/" + clause.id();
            clause.measures()
                    .forEach(m ->
                            m.words().ifPresent(w -> named(clause, w, "measure/" + m.id() + "#for", diagnostics)));
            clause.asides().forEach(a -> named(clause, a.words(), thing + "#no_promise", diagnostics));
            for (ClausePromise promise : ClausePromises.of(clause)) {
                if (!promise.promises() && !promise.measures().isEmpty()) {
                    issue(thing + "#no_promise", promise, "no measure for what promises nothing", diagnostics);
                }
                if (plan.head().promises() == PlanHead.Promises.MEASURED && promise.lacksMeasure()) {
                    issue(thing + "#text", promise, "a measure with for: words of it; else no_promise", diagnostics);
                }
            }
        }
    }

    private static void named(Clause clause, String words, String place, Diagnostics diagnostics) {
        SourceLocation at = diagnostics.place(place);
        if (!clause.text().zh().contains(words)) {
            diagnostics.issue(at, PlanProblem.MARK_NOT_IN_TEXT, words, "words of the Chinese text");
        } else if (ClausePromises.naming(clause, words) != 1) {
            diagnostics.issue(at, PlanProblem.SENTENCE_NOT_NAMED, words, "words that stand in one sentence alone");
        }
    }

    private static void issue(String place, ClausePromise promise, String expected, Diagnostics diagnostics) {
        diagnostics.issue(
                diagnostics.place(place),
                PlanProblem.PROMISE_WITHOUT_MEASURE,
                promise.number() + ". " + promise.sentence(),
                expected);
    }
}
