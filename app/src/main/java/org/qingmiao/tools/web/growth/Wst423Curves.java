package org.qingmiao.tools.web.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.growth.Age;
import org.qingmiao.calculators.growth.GrowthChart;
import org.qingmiao.calculators.growth.GrowthIndicator;
import org.qingmiao.calculators.growth.WhoGrowth;
import org.qingmiao.calculators.growth.Wst423Assessment;
import org.qingmiao.page.chart.CurveChart;
import org.qingmiao.platform.Lang;

/** The four lines of WS/T 423-2022 that divide its five levels. */
record Wst423Curves(Lang lang, Sex sex) implements GrowthCurves {
    private static final List<String> LABELS = List.of("−2 SD", "−1 SD", "+1 SD", "+2 SD");
    private static final List<CurveChart.Tone> TONES =
            List.of(CurveChart.Tone.OUTER, CurveChart.Tone.INNER, CurveChart.Tone.INNER, CurveChart.Tone.OUTER);

    @Override
    public boolean isMeasuredLying(Age age) {
        return Wst423Assessment.isMeasuredLying(age);
    }

    @Override
    public Optional<Backdrop> byAge(GrowthIndicator growthIndicator, List<GrowthVisits.GrowthVisit> measured) {
        int months = measured.getLast().age().days() < WhoGrowth.FIRST_STANDING_DAY ? 24 : 84;
        double step = (months == 24 ? 3 : 12) * WhoGrowth.DAYS_OF_MONTH;
        CurveChart.Axis axis = new CurveChart.Axis(
                0,
                months * WhoGrowth.DAYS_OF_MONTH,
                step,
                WhoGrowth.DAYS_OF_MONTH,
                GrowthCurves.say(lang, "tools.axis.months"));
        return GrowthChart.wst423(growthIndicator, sex, false).map(chart -> behind(chart, axis));
    }

    @Override
    public Optional<Backdrop> byHeight(List<GrowthVisits.GrowthVisit> measured, boolean lying) {
        return GrowthChart.wst423(GrowthIndicator.WEIGHT_FOR_HEIGHT, sex, lying)
                .map(chart -> behind(chart, GrowthCurves.axisOfHeight(chart)));
    }

    private static Backdrop behind(GrowthChart chart, CurveChart.Axis axis) {
        List<CurveChart.Curve> curves = new ArrayList<>();
        for (int i = 0; i < LABELS.size(); i++) {
            curves.add(new CurveChart.Curve(
                    LABELS.get(i),
                    TONES.get(i),
                    GrowthCurves.points(chart.curves().get(i), axis.to())));
        }
        return new Backdrop("WS/T 423-2022", "levels", curves, new CurveChart.Zone(0, LABELS.size() - 1), axis);
    }
}
