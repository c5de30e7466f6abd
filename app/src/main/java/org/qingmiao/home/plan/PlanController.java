package org.qingmiao.home.plan;

import jakarta.servlet.http.HttpServletRequest;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.home.SyntheticMark;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Outline;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class PlanController {
    private final ViewScopeReader viewScopeReader;
    private final PlanEvaluator planEvaluator;
    private final PlanComposer plans;
    private final ClauseComposer clauses;
    private final PageRenderer pageRenderer;

    PlanController(
            ViewScopeReader viewScopeReader,
            PlanEvaluator planEvaluator,
            PlanComposer plans,
            ClauseComposer clauses,
            PageRenderer pageRenderer) {
        this.viewScopeReader = viewScopeReader;
        this.planEvaluator = planEvaluator;
        this.plans = plans;
        this.clauses = clauses;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/plan")
    View plan(HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        PlanEvaluation evaluation = evaluate(viewScope);
        PageHead head = PageHead.of(Messages.of("home.nav.plan"), NavigationSection.at("/plan"))
                .synthetic(SyntheticMark.in(evaluation));
        return pageRenderer.page(
                "home/plan", head, plans.page(viewScope, evaluation, Languages.of(request), "/indicators/", "/plan/"));
    }

    @GetMapping("/plan/{id}")
    View clause(@PathVariable String id, HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        Clause clause = viewScope.plan().clauses().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        PlanEvaluation evaluation = evaluate(viewScope);
        Text chapter = viewScope
                .plan()
                .outline()
                .chapter(clause.chapter())
                .map(Outline.Chapter::title)
                .orElse(clause.title());
        PageHead head = PageHead.of(clause.title(), NavigationSection.at("/plan"))
                .under(
                        new PageHead.Crumb(Messages.of("home.nav.plan"), "/plan"),
                        new PageHead.Crumb(chapter, "/plan#" + clause.chapter()),
                        new PageHead.Crumb(Text.same(clause.ref()), ""))
                .synthetic(SyntheticMark.in(evaluation));
        return pageRenderer.page(
                "home/clause", head, clauses.page(viewScope, clause, evaluation, Languages.of(request)));
    }

    private PlanEvaluation evaluate(ViewScope viewScope) {
        return planEvaluator.evaluate(viewScope.plan(), viewScope.unit().id(), viewScope.year(), viewScope.asOf());
    }
}
