package org.qingmiao.home;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.rule.FewEvents;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.home.OverviewView.Streets;
import org.qingmiao.home.OverviewView.Tile;
import org.qingmiao.indicator.IndicatorEvaluator;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.chart.SmallMultiple;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.page.style.TileClasses;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** One indicator for all parts of a unit, as small charts on one scale. */
@Component
class StreetTiles {
    private final IndicatorEvaluator indicatorEvaluator;
    private final OrgUnits units;

    StreetTiles(IndicatorEvaluator indicatorEvaluator, OrgUnits units) {
        this.indicatorEvaluator = indicatorEvaluator;
        this.units = units;
    }

    /** The units at which an indicator's numerator is kept, if they are parts of the district. */
    List<OrgUnit> parts(Plan plan, Indicator indicator) {
        String level = level(plan, indicator.numerator());
        String district = plan.head().district();
        OrgTree tree = units.tree();
        return level.equals(tree.get(district).kind()) ? List.of() : tree.ofKind(district, level);
    }

    private static String level(Plan plan, Formula formula) {
        String first = formula.elements().iterator().next();
        DataElement element = plan.elements().get(first);
        if (element == null) {
            throw new IllegalStateException(first);
        }
        Formula derived = element.derived();
        return derived == null ? element.level() : level(plan, derived);
    }

    /** The indicator of the overview: the first share of the last chapter of projects that streets can be compared by. */
    Streets forOverview(ViewScope viewScope, Lang lang) {
        Plan plan = viewScope.plan();
        Optional<Target> target = plan.targets().reversed().stream()
                .filter(t -> t.restates().isEmpty() && t.value() != null)
                .filter(t -> !parts(plan, indicator(plan, t)).isEmpty() && hasValues(viewScope, indicator(plan, t)))
                .findFirst();
        return target.map(t -> streets(viewScope, indicator(plan, t), level(t), lang))
                .orElse(new Streets(plan.head().shortName(), "/indicators", Text.same(""), List.of()));
    }

    private static Indicator indicator(Plan plan, Target target) {
        Indicator indicator = plan.indicators().get(target.indicator());
        if (indicator == null) {
            throw new IllegalStateException(target.indicator());
        }
        return indicator;
    }

    private boolean hasValues(ViewScope viewScope, Indicator indicator) {
        String district = viewScope.plan().head().district();
        Period year = Period.year(viewScope.year());
        IndicatorGrid grid =
                indicatorEvaluator.evaluate(List.of(indicator), List.of(district), List.of(year), viewScope.asOf());
        return grid.value(indicator.id(), district, year).value() != null;
    }

    /** The level that a target of the overview asks. */
    private static @Nullable Double level(Target target) {
        BigDecimal value = target.value();
        return value == null || target.kind() == Target.Kind.ANNUAL_DECREASE
                ? null
                : Double.valueOf(value.doubleValue());
    }

    /**
     * Shares and rates, held against what is asked. Rare events and totals of the district are told as the counts that they
     * are, held against nothing: one street's number says little, and the target is not the street's.
     *
     * @param bound what is asked in the end, absent where no level is asked of this indicator
     */
    Streets streets(ViewScope viewScope, Indicator indicator, @Nullable Double bound, Lang lang) {
        Plan plan = viewScope.plan();
        List<Period> years = new ArrayList<>();
        for (int y = plan.head().from(); y <= viewScope.year(); y++) {
            years.add(Period.year(y));
        }
        List<OrgUnit> parts = parts(plan, indicator);
        IndicatorGrid grid = indicatorEvaluator.evaluate(
                List.of(indicator), parts.stream().map(OrgUnit::id).toList(), years, viewScope.asOf());
        boolean events = FewEvents.areCountedBy(indicator);
        boolean judged = !events && !indicator.isCount();
        Map<String, List<@Nullable Double>> series = new HashMap<>();
        parts.forEach(u -> series.put(
                u.id(),
                years.stream()
                        .map(p -> grid.value(indicator.id(), u.id(), p))
                        .map(v -> events && v.value() != null ? v.numerator() : v.value())
                        .toList()));
        SmallMultiple multiple = SmallMultiple.onOneScale(series.values().stream(), judged ? bound : null);
        List<Tile> tiles = new ArrayList<>();
        for (OrgUnit part : parts) {
            IndicatorValue now = grid.value(indicator.id(), part.id(), years.getLast());
            String value = events ? count(now, lang) : TargetRowComposer.value(now, indicator, lang);
            List<@Nullable Double> values = series.getOrDefault(part.id(), List.of());
            String label = part.name().in(lang) + ": " + value;
            Svg chart = new Svg(multiple.draw(values, label));
            tiles.add(new Tile(part.shortName(), "/units/" + part.id(), value, chart, place(plan, part.id())));
        }
        String why = judged ? "" : events ? "home.streets.events" : "home.streets.counts";
        Text note = why.isEmpty() ? Text.same("") : Messages.of(why);
        return new Streets(indicator.name(), "/indicators/" + indicator.id(), note, tiles);
    }

    private static String place(Plan plan, String unit) {
        return plan.organisation()
                .tile(unit)
                .map(tile -> TileClasses.of(tile.column(), tile.row()))
                .orElse("");
    }

    private static String count(IndicatorValue value, Lang lang) {
        return value.value() == null
                ? NumberFormats.UNKNOWN
                : Messages.in(lang, "home.streets.count", NumberFormats.format(value.numerator(), 0));
    }
}
