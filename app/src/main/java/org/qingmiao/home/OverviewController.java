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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class OverviewController {
    private final Scopes scopes;
    private final Evaluations evaluations;
    private final Overviews overviews;
    private final Pages pages;

    OverviewController(Scopes scopes, Evaluations evaluations, Overviews overviews, Pages pages) {
        this.scopes = scopes;
        this.evaluations = evaluations;
        this.overviews = overviews;
        this.pages = pages;
    }

    @GetMapping("/")
    View overview(HttpServletRequest request) {
        Scope scope = scopes.of(request);
        PlanEvaluation evaluation =
                evaluations.evaluate(scope.plan(), scope.unit().id(), scope.year(), scope.asOf());
        PageHead head =
                PageHead.of(scope.plan().head().name(), Section.OVERVIEW).synthetic(Synthetic.in(evaluation));
        return pages.page("home/overview", head, overviews.page(scope, evaluation, Languages.of(request)));
    }
}
