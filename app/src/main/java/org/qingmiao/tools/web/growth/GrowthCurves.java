package org.qingmiao.tools.web.growth;

import java.util.List;
import java.util.Optional;
import org.qingmiao.calculators.growth.Age;
import org.qingmiao.calculators.growth.GrowthChart;
import org.qingmiao.calculators.growth.GrowthIndicator;
import org.qingmiao.page.chart.CurveChart;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** Where the curves behind a child's measurements come from. */
sealed interface GrowthCurves permits WhoCurves, Wst423Curves {
    /**
     * What lies behind the points of a chart.
     *
     * @param source the standard's name
     * @param lines key of what the lines are
     */
    record Backdrop(
            String source, String lines, List<CurveChart.Curve> curves, CurveChart.Zone zone, CurveChart.Axis axis) {}

    /** Whether length is measured, lying, at this age. */
    boolean isMeasuredLying(Age age);

    /** Curves by age that cover the measurements; empty if the standard has none. */
    Optional<Backdrop> byAge(GrowthIndicator growthIndicator, List<GrowthVisits.GrowthVisit> measured);

    /** Curves of weight by length or height; empty where the standard has none for the latest measurement. */
    Optional<Backdrop> byHeight(List<GrowthVisits.GrowthVisit> measured, boolean lying);

    /** Every five centimetres between the first and the last point of the curves. */
    static CurveChart.Axis axisOfHeight(GrowthChart chart) {
        List<GrowthChart.Point> points = chart.curves().getFirst().points();
        return new CurveChart.Axis(points.getFirst().at(), points.getLast().at(), 5, 1, "cm");
    }

    static List<CurveChart.Point> points(GrowthChart.Curve curve, double to) {
        return curve.points().stream()
                .filter(p -> p.at() <= to)
                .map(p -> new CurveChart.Point(p.at(), p.value()))
                .toList();
    }

    static String say(Lang lang, String key) {
        return Messages.in(lang, key);
    }
}
