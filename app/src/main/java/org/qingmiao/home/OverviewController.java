package org.qingmiao.home;

import jakarta.servlet.http.HttpServletRequest;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class OverviewController {
    private final ViewScopeReader viewScopeReader;
    private final PlanEvaluator planEvaluator;
    private final OverviewComposer overviewComposer;
    private final PageRenderer pageRenderer;

    OverviewController(
            ViewScopeReader viewScopeReader,
            PlanEvaluator planEvaluator,
            OverviewComposer overviewComposer,
            PageRenderer pageRenderer) {
        this.viewScopeReader = viewScopeReader;
        this.planEvaluator = planEvaluator;
        this.overviewComposer = overviewComposer;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/")
    View overview(HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        PlanEvaluation evaluation =
                planEvaluator.evaluate(viewScope.plan(), viewScope.unit().id(), viewScope.year(), viewScope.asOf());
        PageHead head = PageHead.of(viewScope.plan().head().name(), NavigationSection.at("/"))
                .synthetic(SyntheticMark.in(evaluation));
        return pageRenderer.page(
                "home/overview", head, overviewComposer.page(viewScope, evaluation, Languages.of(request)));
    }
}
