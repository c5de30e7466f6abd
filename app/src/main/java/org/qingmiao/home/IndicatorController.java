package org.qingmiao.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Indicator;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class IndicatorController {
    private final ViewScopeReader viewScopeReader;
    private final PlanEvaluator planEvaluator;
    private final IndicatorComposer indicators;
    private final OrgUnits units;
    private final PageRenderer pageRenderer;

    IndicatorController(
            ViewScopeReader viewScopeReader,
            PlanEvaluator planEvaluator,
            IndicatorComposer indicators,
            OrgUnits units,
            PageRenderer pageRenderer) {
        this.viewScopeReader = viewScopeReader;
        this.planEvaluator = planEvaluator;
        this.indicators = indicators;
        this.units = units;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/indicators")
    View indicators(HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        PlanEvaluation evaluation = evaluate(viewScope);
        IndicatorFilter filter = IndicatorFilter.of(request);
        List<Judgement> chosen = filter.apply(viewScope.plan(), evaluation.judgements());
        PageHead head = PageHead.of(Messages.of("home.nav.indicators"), NavigationSection.at("/indicators"))
                .synthetic(SyntheticMark.in(evaluation));
        IndicatorsView page = new IndicatorsView(
                viewScope,
                new TargetRowComposer(viewScope.plan(), units.tree(), Languages.of(request), 168).of(chosen),
                TargetRowComposer.signals(evaluation.attainment()),
                viewScope.plan().outline().chapters(),
                filter,
                evaluation.attainment().total(),
                (int) chosen.stream().filter(j -> !j.counted()).count(),
                viewScope.plan().monitoring().watched().size());
        return pageRenderer.page("home/indicators", head, page);
    }

    @GetMapping("/indicators/{id}")
    View indicator(@PathVariable String id, HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        if (viewScope.plan().monitoring().watched().stream().anyMatch(i -> i.id().equals(id))) {
            return new RedirectView("/indicators/watched#" + id);
        }
        Indicator indicator = find(viewScope, id);
        PlanEvaluation evaluation = evaluate(viewScope);
        PageHead head = PageHead.of(indicator.name(), NavigationSection.at("/indicators"))
                .under(new PageHead.Crumb(Messages.of("home.nav.indicators"), "/indicators"))
                .synthetic(SyntheticMark.in(evaluation));
        return pageRenderer.page(
                "home/indicator", head, indicators.page(viewScope, indicator, evaluation, Languages.of(request)));
    }

    /** The figure as a file of its own. */
    @GetMapping(value = "/indicators/{id}.svg", produces = "image/svg+xml")
    ResponseEntity<String> chart(@PathVariable String id, HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        IndicatorView page =
                indicators.page(viewScope, find(viewScope, id), evaluate(viewScope), Languages.of(request));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .header("Content-Disposition", "attachment; filename=\"" + id + ".svg\"")
                .body(page.chart().asFile());
    }

    private PlanEvaluation evaluate(ViewScope viewScope) {
        return planEvaluator.evaluate(viewScope.plan(), viewScope.unit().id(), viewScope.year(), viewScope.asOf());
    }

    /** One that is watched has no target to be judged by, and its row on a page of its own. */
    private static Indicator find(ViewScope viewScope, String id) {
        return Optional.ofNullable(viewScope.plan().indicators().get(id))
                .filter(i -> !viewScope.plan().monitoring().watched().contains(i))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }
}
