package org.qingmiao.tools.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.growth.Indicator;
import org.qingmiao.page.Texts;
import org.qingmiao.page.chart.CurveChart;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.Words;

/** The curves of a standard with the measurements of a child on them. */
final class GrowthCharts {
    private final Lang lang;
    private final Sex sex;
    private final GrowthCurves curves;

    GrowthCharts(Lang lang, Sex sex, GrowthCurves curves) {
        this.lang = lang;
        this.sex = sex;
        this.curves = curves;
    }

    /** One chart for each indicator that was measured and has curves. */
    List<GrowthPage.Chart> of(List<Visits.Visit> visits) {
        List<GrowthPage.Chart> charts = new ArrayList<>();
        for (Measure measure : Measure.ALL) {
            chart(measure, visits).ifPresent(charts::add);
        }
        return charts;
    }

    private Optional<GrowthPage.Chart> chart(Measure measure, List<Visits.Visit> visits) {
        boolean byHeight = measure.indicator() == Indicator.WEIGHT_FOR_HEIGHT;
        List<Visits.Visit> measured = visits.stream()
                .filter(visit ->
                        visit.age().days() >= 0 && visit.number(measure.value()).isPresent())
                .filter(visit -> !byHeight || visit.number("height_used_cm").isPresent())
                .toList();
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        boolean lying = measured.getLast().age().isMeasuredLying();
        Optional<GrowthCurves.Backdrop> backdrop =
                byHeight ? curves.byHeight(measured, lying) : curves.byAge(measure.indicator(), measured);
        List<Visits.Visit> shown = measured.stream()
                .filter(visit -> !byHeight || visit.age().isMeasuredLying() == lying)
                .toList();
        return backdrop.flatMap(behind -> drawn(measure, behind, points(measure, shown, byHeight)));
    }

    private static List<CurveChart.Point> points(Measure measure, List<Visits.Visit> visits, boolean byHeight) {
        return visits.stream()
                .map(visit -> new CurveChart.Point(
                        byHeight
                                ? visit.number("height_used_cm").orElseThrow().doubleValue()
                                : visit.age().days(),
                        visit.number(measure.value()).orElseThrow().doubleValue()))
                .toList();
    }

    private Optional<GrowthPage.Chart> drawn(
            Measure measure, GrowthCurves.Backdrop behind, List<CurveChart.Point> measured) {
        List<CurveChart.Point> points = measured.stream()
                .filter(p ->
                        p.x() >= behind.axis().from() && p.x() <= behind.axis().to())
                .toList();
        if (points.isEmpty()
                || behind.curves().stream().allMatch(c -> c.points().isEmpty())) {
            return Optional.empty();
        }
        String title = say(
                "tools.growth.chart",
                Words.choice(lang, "input", "sex", sex == Sex.MALE ? "M" : "F"),
                say(measure.key()),
                behind.source());
        String says = say(
                "tools.growth.chart.says",
                title,
                points.size(),
                say("tools.growth.lines." + behind.lines().toLowerCase(Locale.ROOT)));
        CurveChart chart = new CurveChart(behind.curves(), points, behind.zone(), behind.axis(), measure.unit(), says);
        return Optional.of(new GrowthPage.Chart(title, says, chart.draw()));
    }

    private String say(String key, Object... values) {
        return Texts.all().get(lang, key, values);
    }
}
