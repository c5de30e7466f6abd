package org.qingmiao.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Evaluations;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.Scopes;
import org.qingmiao.evaluation.TargetRows;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Indicator;
import org.qingmiao.platform.RequestProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class IndicatorController {
    private final Scopes scopes;
    private final Evaluations evaluations;
    private final IndicatorPages indicators;
    private final OrgUnits units;
    private final Pages pages;

    IndicatorController(
            Scopes scopes, Evaluations evaluations, IndicatorPages indicators, OrgUnits units, Pages pages) {
        this.scopes = scopes;
        this.evaluations = evaluations;
        this.indicators = indicators;
        this.units = units;
        this.pages = pages;
    }

    @GetMapping("/indicators")
    View indicators(HttpServletRequest request) {
        Scope scope = scopes.of(request);
        PlanEvaluation evaluation = evaluate(scope);
        IndicatorFilter filter = IndicatorFilter.of(request);
        List<Judgement> chosen = filter.apply(scope.plan(), evaluation.judgements());
        PageHead head = PageHead.of(Texts.all().both("page.nav.indicators"), Section.INDICATORS)
                .synthetic(Synthetic.in(evaluation));
        IndicatorsPage page = new IndicatorsPage(
                scope,
                new TargetRows(scope.plan(), units.tree(), Languages.of(request), 168).of(chosen),
                TargetRows.signals(evaluation.attainment()),
                scope.plan().outline().chapters(),
                filter,
                evaluation.attainment().total(),
                (int) chosen.stream().filter(j -> !j.counted()).count());
        return pages.page("home/indicators", head, page);
    }

    @GetMapping("/indicators/{id}")
    View indicator(@PathVariable String id, HttpServletRequest request) {
        Scope scope = scopes.of(request);
        Indicator indicator = find(scope, id);
        PlanEvaluation evaluation = evaluate(scope);
        PageHead head = PageHead.of(indicator.name(), Section.INDICATORS)
                .under(new PageHead.Crumb(Texts.all().both("page.nav.indicators"), "/indicators"))
                .synthetic(Synthetic.in(evaluation));
        return pages.page("home/indicator", head, indicators.page(scope, indicator, evaluation, Languages.of(request)));
    }

    /** The figure as a file of its own. */
    @GetMapping(value = "/indicators/{id}.svg", produces = "image/svg+xml")
    ResponseEntity<String> chart(@PathVariable String id, HttpServletRequest request) {
        Scope scope = scopes.of(request);
        IndicatorPage page = indicators.page(scope, find(scope, id), evaluate(scope), Languages.of(request));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .header("Content-Disposition", "attachment; filename=\"" + id + ".svg\"")
                .body(page.chart().asFile());
    }

    private PlanEvaluation evaluate(Scope scope) {
        return evaluations.evaluate(scope.plan(), scope.unit().id(), scope.year(), scope.asOf());
    }

    private static Indicator find(Scope scope, String id) {
        return Optional.ofNullable(scope.plan().indicators().get(id))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }
}
