package org.qingmiao.home;

import jakarta.servlet.http.HttpServletRequest;
import org.qingmiao.evaluation.Evaluations;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.Scopes;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Clause;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class PlanController {
    private final Scopes scopes;
    private final Evaluations evaluations;
    private final PlanPages plans;
    private final ClausePages clauses;
    private final Pages pages;

    PlanController(Scopes scopes, Evaluations evaluations, PlanPages plans, ClausePages clauses, Pages pages) {
        this.scopes = scopes;
        this.evaluations = evaluations;
        this.plans = plans;
        this.clauses = clauses;
        this.pages = pages;
    }

    @GetMapping("/plan")
    View plan(HttpServletRequest request) {
        Scope scope = scopes.of(request);
        PlanEvaluation evaluation = evaluate(scope);
        PageHead head =
                PageHead.of(Texts.all().both("page.nav.plan"), Section.PLAN).synthetic(Synthetic.in(evaluation));
        return pages.page(
                "home/plan", head, plans.page(scope, evaluation, Languages.of(request), "/indicators/", "/plan/"));
    }

    @GetMapping("/plan/{id}")
    View clause(@PathVariable String id, HttpServletRequest request) {
        Scope scope = scopes.of(request);
        Clause clause = scope.plan().clauses().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        PlanEvaluation evaluation = evaluate(scope);
        Text chapter = scope.plan().outline().chapters().stream()
                .filter(c -> c.id().equals(clause.chapter()))
                .findFirst()
                .map(c -> c.title())
                .orElse(clause.title());
        PageHead head = PageHead.of(clause.title(), Section.PLAN)
                .under(
                        new PageHead.Crumb(Texts.all().both("page.nav.plan"), "/plan"),
                        new PageHead.Crumb(chapter, "/plan#" + clause.chapter()),
                        new PageHead.Crumb(Text.same(clause.ref()), ""))
                .synthetic(Synthetic.in(evaluation));
        return pages.page("home/clause", head, clauses.page(scope, clause, evaluation, Languages.of(request)));
    }

    private PlanEvaluation evaluate(Scope scope) {
        return evaluations.evaluate(scope.plan(), scope.unit().id(), scope.year(), scope.asOf());
    }
}
