package org.qingmiao.tools.web.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.growth.GrowthIndicator;
import org.qingmiao.page.chart.CurveChart;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.ResultWords;

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
    List<GrowthView.Chart> of(List<GrowthVisits.GrowthVisit> visits) {
        List<GrowthView.Chart> charts = new ArrayList<>();
        for (GrowthMeasure growthMeasure : GrowthMeasure.ALL) {
            chart(growthMeasure, visits).ifPresent(charts::add);
        }
        return charts;
    }

    private Optional<GrowthView.Chart> chart(GrowthMeasure growthMeasure, List<GrowthVisits.GrowthVisit> visits) {
        boolean byHeight = growthMeasure.indicator() == GrowthIndicator.WEIGHT_FOR_HEIGHT;
        List<GrowthVisits.GrowthVisit> measured = visits.stream()
                .filter(growthVisit -> growthVisit.age().days() >= 0
                        && growthVisit.number(growthMeasure.value()).isPresent())
                .filter(growthVisit ->
                        !byHeight || growthVisit.number("height_used_cm").isPresent())
                .toList();
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        boolean lying = curves.isMeasuredLying(measured.getLast().age());
        Optional<GrowthCurves.Backdrop> backdrop =
                byHeight ? curves.byHeight(measured, lying) : curves.byAge(growthMeasure.indicator(), measured);
        List<GrowthVisits.GrowthVisit> shown = measured.stream()
                .filter(growthVisit -> !byHeight || curves.isMeasuredLying(growthVisit.age()) == lying)
                .toList();
        return backdrop.flatMap(behind -> drawn(growthMeasure, behind, points(growthMeasure, shown, byHeight)));
    }

    private static List<CurveChart.Point> points(
            GrowthMeasure growthMeasure, List<GrowthVisits.GrowthVisit> visits, boolean byHeight) {
        return visits.stream()
                .map(growthVisit -> new CurveChart.Point(
                        byHeight
                                ? growthVisit
                                        .number("height_used_cm")
                                        .orElseThrow()
                                        .doubleValue()
                                : growthVisit.age().days(),
                        growthVisit.number(growthMeasure.value()).orElseThrow().doubleValue()))
                .toList();
    }

    private Optional<GrowthView.Chart> drawn(
            GrowthMeasure growthMeasure, GrowthCurves.Backdrop behind, List<CurveChart.Point> measured) {
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
                ResultWords.choice(lang, "input", "sex", sex == Sex.MALE ? "M" : "F"),
                say(growthMeasure.key()),
                behind.source());
        String says = say(
                "tools.growth.chart.says",
                title,
                points.size(),
                say("tools.growth.lines." + behind.lines().toLowerCase(Locale.ROOT)));
        CurveChart chart =
                new CurveChart(behind.curves(), points, behind.zone(), behind.axis(), growthMeasure.unit(), says);
        return Optional.of(new GrowthView.Chart(title, says, new Svg(chart.draw())));
    }

    private String say(String key, Object... values) {
        return Messages.in(lang, key, values);
    }
}
