package org.qingmiao.workplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.workplan.WorkAction;
import org.qingmiao.workplan.WorkPlans;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Work plans of all units in a year, as a page and as a file. */
@Controller
class WorkPlansController {
    private final ViewScopeReader viewScopeReader;
    private final WorkPlans plans;
    private final WorkPlanTotals totals;
    private final Clock clock;
    private final PageRenderer pageRenderer;

    WorkPlansController(
            ViewScopeReader viewScopeReader,
            WorkPlans plans,
            WorkPlanTotals totals,
            Clock clock,
            PageRenderer pageRenderer) {
        this.viewScopeReader = viewScopeReader;
        this.plans = plans;
        this.totals = totals;
        this.clock = clock;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/workplan")
    View list(@RequestParam(defaultValue = "plan") String sort, HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        WorkPlansView page = totals.page(viewScope, WorkPlanResolver.person(), sort);
        boolean synthetic =
                plans.of(viewScope.plan().id(), viewScope.year()).stream().anyMatch(WorkAction::synthetic);
        PageHead head = PageHead.of(Messages.of("workplan.title"), NavigationSection.at("/plan"))
                .synthetic(synthetic);
        return pageRenderer.page("workplan/list", head, page);
    }

    @GetMapping("/workplan.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(@PathVariable String format, HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        Table table = WorkPlanFile.of(
                plans.of(viewScope.plan().id(), viewScope.year()),
                AsOf.ofYear(viewScope.year(), viewScope.asOf(), clock.instant()));
        return TableFile.of(table, "workplan-" + viewScope.year(), format);
    }
}
