package org.qingmiao.tools.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.growth.GrowthChart;
import org.qingmiao.calculators.growth.Indicator;
import org.qingmiao.calculators.growth.WhoGrowth;
import org.qingmiao.page.Texts;
import org.qingmiao.page.chart.CurveChart;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.Words;

/** WHO's curves with the measurements of a child on them. */
final class GrowthCharts {
    private static final int POINTS = 96;

    private final Lang lang;
    private final Lines lines;
    private final Sex sex;

    GrowthCharts(Lang lang, Lines lines, Sex sex) {
        this.lang = lang;
        this.lines = lines;
        this.sex = sex;
    }

    /** The ages that a chart covers. */
    private record Span(int from, int to, int stepMonths, boolean years) {
        static Span over(List<Visits.Visit> visits, Indicator indicator) {
            int first = visits.getFirst().age().days();
            int last = visits.getLast().age().days();
            if (last < WhoGrowth.FIRST_STANDING_DAY) {
                // The curves of the standing child begin a day later, 0.7 cm lower.
                return new Span(0, WhoGrowth.FIRST_STANDING_DAY - 1, 3, false);
            }
            if (last <= WhoGrowth.LAST_DAY_2006) {
                return new Span(0, WhoGrowth.LAST_DAY_2006, 6, false);
            }
            int months = indicator == Indicator.WEIGHT_FOR_AGE ? 120 : 228;
            int from = first > WhoGrowth.LAST_DAY_2006 ? WhoGrowth.LAST_DAY_2006 : 0;
            return new Span(from, (int) (months * WhoGrowth.DAYS_OF_MONTH), from == 0 ? 24 : 12, true);
        }
    }

    /** One chart for each indicator by age that was measured and has curves. */
    List<GrowthPage.Chart> of(List<Visits.Visit> visits) {
        List<GrowthPage.Chart> charts = new ArrayList<>();
        for (Measure measure : Measure.ALL) {
            measure.curve()
                    .flatMap(indicator -> chart(measure, indicator, visits))
                    .ifPresent(charts::add);
        }
        return charts;
    }

    private Optional<GrowthPage.Chart> chart(Measure measure, Indicator indicator, List<Visits.Visit> visits) {
        List<Visits.Visit> measured = visits.stream()
                .filter(visit ->
                        visit.age().days() >= 0 && visit.number(measure.value()).isPresent())
                .toList();
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        Span span = Span.over(measured, indicator);
        List<CurveChart.Curve> curves = curves(indicator, span);
        List<CurveChart.Point> points = measured.stream()
                .filter(visit -> visit.age().days() <= span.to())
                .map(visit -> new CurveChart.Point(
                        visit.age().days(),
                        visit.number(measure.value()).orElseThrow().doubleValue()))
                .toList();
        if (points.isEmpty() || curves.stream().allMatch(curve -> curve.points().isEmpty())) {
            return Optional.empty();
        }
        String title = say(
                "tools.growth.chart",
                Words.choice(lang, "input", "sex", sex == Sex.MALE ? "M" : "F"),
                say(measure.key()));
        String says = say(
                "tools.growth.chart.says",
                title,
                points.size(),
                say("tools.growth.lines." + lines.name().toLowerCase(Locale.ROOT)));
        CurveChart chart = new CurveChart(curves, points, lines.zone, axis(span), measure.unit(), says);
        return Optional.of(new GrowthPage.Chart(title, says, chart.draw()));
    }

    private CurveChart.Axis axis(Span span) {
        double step = span.stepMonths() * WhoGrowth.DAYS_OF_MONTH;
        double tick = span.years() ? 12 * WhoGrowth.DAYS_OF_MONTH : WhoGrowth.DAYS_OF_MONTH;
        return new CurveChart.Axis(
                span.from(), span.to(), step, tick, say(span.years() ? "tools.axis.years" : "tools.axis.months"));
    }

    private List<CurveChart.Curve> curves(Indicator indicator, Span span) {
        GrowthChart chart = GrowthChart.of(
                indicator,
                sex,
                span.from(),
                span.to(),
                Math.max(1, (span.to() - span.from()) / POINTS),
                lines.percentiles);
        List<CurveChart.Curve> curves = new ArrayList<>();
        for (int i = 0; i < chart.curves().size(); i++) {
            curves.add(new CurveChart.Curve(
                    lines.labels.get(i),
                    lines.tone(i),
                    chart.curves().get(i).points().stream()
                            .map(p -> new CurveChart.Point(p.ageDays(), p.value()))
                            .toList()));
        }
        return curves;
    }

    private String say(String key, Object... values) {
        return Texts.all().get(lang, key, values);
    }
}
