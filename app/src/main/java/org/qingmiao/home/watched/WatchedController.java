package org.qingmiao.home.watched;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.indicator.IndicatorEvaluator;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.org.Period;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Indicators that no target asks for, on one page: there is nothing to judge, so they have no page each. */
@Controller
class WatchedController {
    private final ViewScopeReader viewScopeReader;
    private final IndicatorEvaluator indicatorEvaluator;
    private final PageRenderer pageRenderer;

    WatchedController(
            ViewScopeReader viewScopeReader, IndicatorEvaluator indicatorEvaluator, PageRenderer pageRenderer) {
        this.viewScopeReader = viewScopeReader;
        this.indicatorEvaluator = indicatorEvaluator;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/indicators/watched")
    View watched(HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        Plan plan = viewScope.plan();
        List<Indicator> watched = plan.monitoring().watched();
        List<Integer> years = IntStream.rangeClosed(plan.head().from(), viewScope.year())
                .boxed()
                .toList();
        IndicatorGrid grid = indicatorEvaluator.evaluate(
                watched,
                List.of(viewScope.unit().id()),
                years.stream().map(Period::year).toList(),
                viewScope.asOf());
        Lang lang = Languages.of(request);
        PageHead head = PageHead.of(Messages.of("home.watched"), NavigationSection.at("/indicators"))
                .under(new PageHead.Crumb(Messages.of("home.nav.indicators"), "/indicators"))
                .synthetic(grid.values().anyMatch(IndicatorValue::synthetic));
        List<WatchedView.Row> rows =
                watched.stream().map(i -> row(viewScope, i, years, grid, lang)).toList();
        return pageRenderer.page("home/watched", head, new WatchedView(viewScope, years, rows));
    }

    private static WatchedView.Row row(
            ViewScope viewScope, Indicator indicator, List<Integer> years, IndicatorGrid grid, Lang lang) {
        Plan plan = viewScope.plan();
        String unit = viewScope.unit().id();
        return new WatchedView.Row(
                indicator.id(),
                indicator.name(),
                indicator.definition(),
                plan.outline()
                        .chapter(indicator.chapter())
                        .map(c -> c.shortTitle())
                        .orElse(Text.same("")),
                viewScope
                        .tree()
                        .find(indicator.responsible())
                        .map(u -> u.shortName())
                        .orElse(Text.same(indicator.responsible())),
                years.stream()
                        .map(y -> grid.value(indicator.id(), unit, Period.year(y)))
                        .map(v -> TargetRowComposer.print(v.value(), indicator, lang))
                        .toList());
    }
}
