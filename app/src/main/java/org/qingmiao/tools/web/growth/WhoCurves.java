package org.qingmiao.tools.web.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.growth.Age;
import org.qingmiao.calculators.growth.GrowthChart;
import org.qingmiao.calculators.growth.GrowthIndicator;
import org.qingmiao.calculators.growth.WhoGrowth;
import org.qingmiao.page.chart.CurveChart;
import org.qingmiao.platform.Lang;

/** WHO's percentiles or standard deviations. */
record WhoCurves(Lang lang, CurveSelection lines, Sex sex) implements GrowthCurves {
    private static final int POINTS = 96;

    /** The ages that a chart covers. */
    private record Span(int from, int to, int stepMonths, boolean years) {
        static Span over(List<GrowthVisits.GrowthVisit> visits, GrowthIndicator growthIndicator) {
            int first = visits.getFirst().age().days();
            int last = visits.getLast().age().days();
            if (last < WhoGrowth.FIRST_STANDING_DAY) {
                // The curves of the standing child begin a day later, 0.7 cm lower.
                return new Span(0, WhoGrowth.FIRST_STANDING_DAY - 1, 3, false);
            }
            if (last <= WhoGrowth.LAST_DAY_2006) {
                return new Span(0, WhoGrowth.LAST_DAY_2006, 6, false);
            }
            int months = growthIndicator == GrowthIndicator.WEIGHT_FOR_AGE ? 120 : 228;
            int from = first > WhoGrowth.LAST_DAY_2006 ? WhoGrowth.LAST_DAY_2006 : 0;
            return new Span(from, (int) (months * WhoGrowth.DAYS_OF_MONTH), from == 0 ? 24 : 12, true);
        }
    }

    @Override
    public boolean isMeasuredLying(Age age) {
        return age.isMeasuredLying();
    }

    @Override
    public Optional<Backdrop> byAge(GrowthIndicator growthIndicator, List<GrowthVisits.GrowthVisit> measured) {
        Span span = Span.over(measured, growthIndicator);
        int step = Math.max(1, (span.to() - span.from()) / POINTS);
        GrowthChart chart = GrowthChart.of(growthIndicator, sex, span.from(), span.to(), step, lines.percentiles);
        double tick = span.years() ? 12 * WhoGrowth.DAYS_OF_MONTH : WhoGrowth.DAYS_OF_MONTH;
        String unit = GrowthCurves.say(lang, span.years() ? "tools.axis.years" : "tools.axis.months");
        return Optional.of(behind(
                chart,
                new CurveChart.Axis(span.from(), span.to(), span.stepMonths() * WhoGrowth.DAYS_OF_MONTH, tick, unit)));
    }

    @Override
    public Optional<Backdrop> byHeight(List<GrowthVisits.GrowthVisit> measured, boolean lying) {
        if (measured.getLast().age().days() > WhoGrowth.LAST_DAY_2006) {
            return Optional.empty();
        }
        GrowthChart chart = GrowthChart.weightForHeight(sex, lying, lines.percentiles);
        return Optional.of(behind(chart, GrowthCurves.axisOfHeight(chart)));
    }

    private Backdrop behind(GrowthChart chart, CurveChart.Axis axis) {
        List<CurveChart.Curve> curves = new ArrayList<>();
        for (int i = 0; i < chart.curves().size(); i++) {
            curves.add(new CurveChart.Curve(
                    lines.labels.get(i),
                    lines.tone(i),
                    GrowthCurves.points(chart.curves().get(i), axis.to())));
        }
        return new Backdrop("WHO", lines.name(), curves, lines.zone, axis);
    }
}
