package org.qingmiao.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.report.publication.Publications;
import org.qingmiao.evaluation.report.publication.PublishedNumberCorrections;
import org.qingmiao.evaluation.view.TargetRow;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.TableWriter;
import org.qingmiao.home.IndicatorComposer;
import org.qingmiao.home.IndicatorView;
import org.qingmiao.home.plan.PlanComposer;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationEntry;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Indicator;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The public site. It shows the district as a whole and published years, nothing below and nothing of drafts. */
@Controller
class PublicController {
    private final PublishedYears publishedYears;
    private final PublishedNumberCorrections publishedNumberCorrections;
    private final Publications publications;
    private final PlanComposer plans;
    private final IndicatorComposer indicators;
    private final PageRenderer pageRenderer;

    PublicController(
            PublishedYears publishedYears,
            PublishedNumberCorrections publishedNumberCorrections,
            Publications publications,
            PlanComposer plans,
            IndicatorComposer indicators,
            PageRenderer pageRenderer) {
        this.publishedYears = publishedYears;
        this.publishedNumberCorrections = publishedNumberCorrections;
        this.publications = publications;
        this.plans = plans;
        this.indicators = indicators;
        this.pageRenderer = pageRenderer;
    }

    private PublicYear told(PublishedYears.Year year) {
        return new PublicYear(
                year.scope(),
                year.publication().map(p -> p.last().at()),
                year.publication()
                        .map(p -> publishedNumberCorrections.since(year.edition(), year.evaluation(), p.asOf()))
                        .orElse(List.of()),
                year.publication().map(publications::earlierEditions).orElse(List.of()),
                year.withdrawn());
    }

    private static PageHead head(NavigationEntry entry, PlanEvaluation evaluation) {
        boolean synthetic = evaluation.judgements().stream()
                .flatMap(j -> j.history().stream())
                .anyMatch(p -> p.synthetic());
        return PageHead.of(Messages.of(entry.key()), entry.section()).synthetic(synthetic);
    }

    @GetMapping("/public")
    View overview(HttpServletRequest request) {
        PublishedYears.Year year = publishedYears.of(request);
        return pageRenderer.page(
                "portal/overview",
                head(PortalNavigation.OVERVIEW, year.evaluation()),
                PublicComposer.page(year.evaluation(), told(year), year.help()));
    }

    @GetMapping("/public/plan")
    View plan(HttpServletRequest request) {
        PublishedYears.Year year = publishedYears.of(request);
        return pageRenderer.page(
                "home/plan",
                head(PortalNavigation.PLAN, year.evaluation()),
                plans.page(year.scope(), year.evaluation(), Languages.of(request), "/public/indicators/", ""));
    }

    @GetMapping("/public/indicators")
    View list(HttpServletRequest request) {
        PublishedYears.Year year = publishedYears.of(request);
        Lang lang = Languages.of(request);
        var rows = new TargetRowComposer(year.scope().plan(), year.scope().tree(), lang, 168)
                .of(year.evaluation().judgements()).stream()
                        .map(TargetRow::forPublic)
                        .toList();
        return pageRenderer.page(
                "portal/indicators",
                head(PortalNavigation.INDICATORS, year.evaluation()),
                new PublicIndicators(told(year), rows));
    }

    /** An id has no dot; what has one is a file. */
    @GetMapping("/public/indicators/{id:[^.]+}")
    View indicator(@PathVariable String id, HttpServletRequest request) {
        PublishedYears.Year year = publishedYears.of(request);
        Indicator indicator = Optional.ofNullable(
                        year.scope().plan().indicators().get(id))
                .filter(i -> !year.scope().plan().monitoring().watched().contains(i))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        IndicatorView page = indicators.publicPage(year.scope(), indicator, year.evaluation(), Languages.of(request));
        PageHead head = head(PortalNavigation.INDICATORS, year.evaluation());
        return pageRenderer.page(
                "portal/indicator",
                PageHead.of(indicator.name(), head.section())
                        .under(new PageHead.Crumb(Messages.of(PortalNavigation.INDICATORS.key()), "/public/indicators"))
                        .synthetic(head.synthetic()),
                new PublicIndicator(told(year), page));
    }

    @GetMapping("/public/indicators.{format:csv|json|xlsx}")
    ResponseEntity<byte[]> targets(@PathVariable String format, HttpServletRequest request) {
        return file(
                "indicators",
                format,
                OpenData.targets(publishedYears.of(request).evaluation()));
    }

    /** What each column of numbers means: formula, unit, source of the definition. */
    @GetMapping("/public/definitions.{format:csv|json|xlsx}")
    ResponseEntity<byte[]> definitions(@PathVariable String format, HttpServletRequest request) {
        return file("definitions", format, OpenDataDefinitions.of(publishedYears.of(request)));
    }

    @GetMapping("/public/indicators/{id}.{format:csv|json|xlsx}")
    ResponseEntity<byte[]> history(@PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        Judgement judgement = publishedYears.of(request).evaluation().judgements().stream()
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
            case "csv" -> TableWriter.csv(table);
            case "json" -> TableWriter.json(table);
            default -> TableWriter.xlsx(table);
        };
        String disposition = format.equals("json") ? "inline" : "attachment; filename=\"" + name + "." + format + "\"";
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", disposition)
                .body(body);
    }
}
