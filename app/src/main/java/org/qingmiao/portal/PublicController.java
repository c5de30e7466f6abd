package org.qingmiao.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.qingmiao.evaluation.Evaluations;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.Scopes;
import org.qingmiao.evaluation.TargetRow;
import org.qingmiao.evaluation.TargetRows;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.Tables;
import org.qingmiao.home.IndicatorPage;
import org.qingmiao.home.IndicatorPages;
import org.qingmiao.home.PlanPages;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Indicator;
import org.qingmiao.platform.Lang;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The public site. It shows the district as a whole, nothing below and nothing of the past's drafts. */
@Controller
class PublicController {
    private final Scopes scopes;
    private final Evaluations evaluations;
    private final OrgUnits units;
    private final PlanPages plans;
    private final IndicatorPages indicators;
    private final Pages pages;

    PublicController(
            Scopes scopes,
            Evaluations evaluations,
            OrgUnits units,
            PlanPages plans,
            IndicatorPages indicators,
            Pages pages) {
        this.scopes = scopes;
        this.evaluations = evaluations;
        this.units = units;
        this.plans = plans;
        this.indicators = indicators;
        this.pages = pages;
    }

    private Scope scope(HttpServletRequest request) {
        Scope asked = scopes.of(request);
        return new Scope(
                asked.plan(), units.tree().get(asked.plan().head().district()), asked.year(), Optional.empty());
    }

    private PlanEvaluation evaluate(Scope scope) {
        return evaluations.evaluate(scope.plan(), scope.unit().id(), scope.year(), Optional.empty());
    }

    private static PageHead head(Section section, PlanEvaluation evaluation) {
        boolean synthetic = evaluation.judgements().stream()
                .flatMap(j -> j.history().stream())
                .anyMatch(p -> p.synthetic());
        return PageHead.of(Texts.all().both(section.key()), section).synthetic(synthetic);
    }

    @GetMapping("/public")
    View overview(HttpServletRequest request) {
        PlanEvaluation evaluation = evaluate(scope(request));
        return pages.page("portal/overview", head(Section.PUBLIC_OVERVIEW, evaluation), PublicPages.page(evaluation));
    }

    @GetMapping("/public/plan")
    View plan(HttpServletRequest request) {
        Scope scope = scope(request);
        PlanEvaluation evaluation = evaluate(scope);
        return pages.page(
                "home/plan",
                head(Section.PUBLIC_PLAN, evaluation),
                plans.page(scope, evaluation, Languages.of(request), "/public/indicators/", ""));
    }

    @GetMapping("/public/indicators")
    View list(HttpServletRequest request) {
        Scope scope = scope(request);
        PlanEvaluation evaluation = evaluate(scope);
        Lang lang = Languages.of(request);
        var rows = new TargetRows(scope.plan(), units.tree(), lang, 168)
                .of(evaluation.judgements()).stream().map(TargetRow::forPublic).toList();
        return pages.page(
                "portal/indicators", head(Section.PUBLIC_INDICATORS, evaluation), new PublicIndicators(scope, rows));
    }

    /** An id has no dot; what has one is a file. */
    @GetMapping("/public/indicators/{id:[^.]+}")
    View indicator(@PathVariable String id, HttpServletRequest request) {
        Scope scope = scope(request);
        Indicator indicator = Optional.ofNullable(scope.plan().indicators().get(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PlanEvaluation evaluation = evaluate(scope);
        IndicatorPage page = indicators.publicPage(scope, indicator, evaluation, Languages.of(request));
        PageHead head = head(Section.PUBLIC_INDICATORS, evaluation);
        return pages.page(
                "portal/indicator",
                PageHead.of(indicator.name(), head.section())
                        .under(new PageHead.Crumb(
                                Texts.all().both(head.section().key()), "/public/indicators"))
                        .synthetic(head.synthetic()),
                page);
    }

    @GetMapping("/public/indicators.{format:csv|json|xlsx}")
    ResponseEntity<byte[]> targets(@PathVariable String format, HttpServletRequest request) {
        return file("indicators", format, OpenData.targets(evaluate(scope(request))));
    }

    @GetMapping("/public/indicators/{id}.{format:csv|json|xlsx}")
    ResponseEntity<byte[]> history(@PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        Judgement judgement = evaluate(scope(request)).judgements().stream()
                .filter(j -> j.indicator().id().equals(id) || j.judgedBy().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(id, format, OpenData.history(judgement));
    }

    private static ResponseEntity<byte[]> file(String name, String format, Table table) {
        String type = switch (format) {
            case "csv" -> "text/csv;charset=UTF-8";
            case "json" -> "application/json";
            default -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
        byte[] body = switch (format) {
            case "csv" -> Tables.csv(table);
            case "json" -> Tables.json(table);
            default -> Tables.xlsx(table);
        };
        String disposition = format.equals("json") ? "inline" : "attachment; filename=\"" + name + "." + format + "\"";
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", disposition)
                .body(body);
    }
}
