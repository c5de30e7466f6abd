package org.qingmiao.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.TargetRow;
import org.qingmiao.evaluation.TargetRows;
import org.qingmiao.evaluation.report.Corrections;
import org.qingmiao.evaluation.report.Publications;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.Tables;
import org.qingmiao.home.IndicatorPage;
import org.qingmiao.home.IndicatorPages;
import org.qingmiao.home.PlanPages;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Indicator;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.RequestProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The public site. It shows the district as a whole and published years, nothing below and nothing of drafts. */
@Controller
class PublicController {
    private final Published published;
    private final Corrections corrections;
    private final Publications publications;
    private final PlanPages plans;
    private final IndicatorPages indicators;
    private final Pages pages;

    PublicController(
            Published published,
            Corrections corrections,
            Publications publications,
            PlanPages plans,
            IndicatorPages indicators,
            Pages pages) {
        this.published = published;
        this.corrections = corrections;
        this.publications = publications;
        this.plans = plans;
        this.indicators = indicators;
        this.pages = pages;
    }

    private PublicYear told(Published.Year year) {
        return new PublicYear(
                year.scope(),
                year.publication().map(p -> p.last().at()),
                year.publication()
                        .map(p -> corrections.since(year.edition(), year.evaluation(), p.asOf()))
                        .orElse(List.of()),
                year.publication().map(publications::earlierEditions).orElse(List.of()),
                year.withdrawn());
    }

    private static PageHead head(Section section, PlanEvaluation evaluation) {
        boolean synthetic = evaluation.judgements().stream()
                .flatMap(j -> j.history().stream())
                .anyMatch(p -> p.synthetic());
        return PageHead.of(Texts.all().both(section.key()), section).synthetic(synthetic);
    }

    @GetMapping("/public")
    View overview(HttpServletRequest request) {
        Published.Year year = published.of(request);
        return pages.page(
                "portal/overview",
                head(Section.PUBLIC_OVERVIEW, year.evaluation()),
                PublicPages.page(year.evaluation(), told(year), year.help()));
    }

    @GetMapping("/public/plan")
    View plan(HttpServletRequest request) {
        Published.Year year = published.of(request);
        return pages.page(
                "home/plan",
                head(Section.PUBLIC_PLAN, year.evaluation()),
                plans.page(year.scope(), year.evaluation(), Languages.of(request), "/public/indicators/", ""));
    }

    @GetMapping("/public/indicators")
    View list(HttpServletRequest request) {
        Published.Year year = published.of(request);
        Lang lang = Languages.of(request);
        var rows = new TargetRows(year.scope().plan(), year.scope().tree(), lang, 168)
                .of(year.evaluation().judgements()).stream()
                        .map(TargetRow::forPublic)
                        .toList();
        return pages.page(
                "portal/indicators",
                head(Section.PUBLIC_INDICATORS, year.evaluation()),
                new PublicIndicators(told(year), rows));
    }

    /** An id has no dot; what has one is a file. */
    @GetMapping("/public/indicators/{id:[^.]+}")
    View indicator(@PathVariable String id, HttpServletRequest request) {
        Published.Year year = published.of(request);
        Indicator indicator = Optional.ofNullable(
                        year.scope().plan().indicators().get(id))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        IndicatorPage page = indicators.publicPage(year.scope(), indicator, year.evaluation(), Languages.of(request));
        PageHead head = head(Section.PUBLIC_INDICATORS, year.evaluation());
        return pages.page(
                "portal/indicator",
                PageHead.of(indicator.name(), head.section())
                        .under(new PageHead.Crumb(
                                Texts.all().both(head.section().key()), "/public/indicators"))
                        .synthetic(head.synthetic()),
                new PublicIndicator(told(year), page));
    }

    @GetMapping("/public/indicators.{format:csv|json|xlsx}")
    ResponseEntity<byte[]> targets(@PathVariable String format, HttpServletRequest request) {
        return file("indicators", format, OpenData.targets(published.of(request).evaluation()));
    }

    /** What each column of numbers means: formula, unit, source of the definition. */
    @GetMapping("/public/definitions.{format:csv|json|xlsx}")
    ResponseEntity<byte[]> definitions(@PathVariable String format, HttpServletRequest request) {
        return file("definitions", format, Definitions.of(published.of(request)));
    }

    @GetMapping("/public/indicators/{id}.{format:csv|json|xlsx}")
    ResponseEntity<byte[]> history(@PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        Judgement judgement = published.of(request).evaluation().judgements().stream()
                .filter(j -> j.indicator().id().equals(id) || j.judgedBy().id().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
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
