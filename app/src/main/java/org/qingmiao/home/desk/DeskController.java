package org.qingmiao.home.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.home.SyntheticMark;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who is late, what is wrong in the data, what do I publish? */
@Controller
class DeskController {
    private final ViewScopeReader viewScopeReader;
    private final PlanEvaluator planEvaluator;
    private final ProgressReports progressReports;
    private final Permissions permissions;
    private final DeskComposer deskComposer;
    private final PageRenderer pageRenderer;

    DeskController(
            ViewScopeReader viewScopeReader,
            PlanEvaluator planEvaluator,
            ProgressReports progressReports,
            Permissions permissions,
            DeskComposer deskComposer,
            PageRenderer pageRenderer) {
        this.viewScopeReader = viewScopeReader;
        this.planEvaluator = planEvaluator;
        this.progressReports = progressReports;
        this.permissions = permissions;
        this.deskComposer = deskComposer;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/desk")
    View desk(@RequestParam(defaultValue = "") String all, HttpServletRequest request) {
        Person person = permissions.neededAnywhere(DeskNavigation.WORK);
        ViewScope viewScope = viewScopeReader.of(request);
        PlanEvaluation evaluation = planEvaluator.evaluate(
                viewScope.plan(), viewScope.plan().head().district(), viewScope.year(), viewScope.asOf());
        PageHead head = PageHead.of(Messages.of("home.nav.desk"), NavigationSection.at("/desk"))
                .synthetic(SyntheticMark.in(evaluation));
        DeskComposer.Look look = new DeskComposer.Look(person, viewScope, progressReports.now(viewScope.plan()), all);
        return pageRenderer.page("home/desk", head, deskComposer.page(look, evaluation));
    }
}
