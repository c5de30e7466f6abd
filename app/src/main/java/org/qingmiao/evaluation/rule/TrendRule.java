package org.qingmiao.evaluation.rule;

import java.util.SortedMap;
import org.qingmiao.calculators.statistics.Trend;
import org.qingmiao.calculators.statistics.TrendSlope;

/**
 * A rise that is to be stopped. Not a level is judged but the slope of the line through the base year and the years of the
 * plan, each weighing as many people as it rests on, by its two-sided 90 % confidence limits: an upper limit of 0 or less is
 * a rise that is stopped, a lower limit above 0 one that goes on, all else is undecided. Fewer than three years cannot be
 * judged.
 */
record TrendRule() implements TargetRule {
    static final double LEVEL = 0.90;

    @Override
    public Verdict judge(JudgementInput s) {
        if (s.now() == null) {
            return Verdict.noData(s, null);
        }
        var baseline = s.target().baseline();
        int begin = baseline == null ? s.years().start() : baseline.year();
        SortedMap<Integer, Observation> years = s.observed().tailMap(begin);
        if (years.size() < Trend.NEEDED) {
            return Verdict.of(TargetState.NO_DATA, "trend.too_few", s, null, null, begin);
        }
        double[] x = years.keySet().stream().mapToDouble(y -> y).toArray();
        double[] y = years.values().stream().mapToDouble(Observation::value).toArray();
        TrendSlope slope = TrendSlope.of(x, y, weights(years), LEVEL);
        SentenceFigures sentenceFigures =
                SentenceFigures.of(s.indicator(), slope.slope(), slope.lower(), slope.upper(), 0.0);
        return Verdict.of(
                state(s, slope),
                key(slope),
                s,
                null,
                null,
                Integer.toString(years.firstKey()),
                sentenceFigures.change(slope.slope()),
                sentenceFigures.change(slope.lower()),
                sentenceFigures.change(slope.upper()));
    }

    private static String key(TrendSlope slope) {
        return slope.upper() <= 0 ? "trend.stopped" : slope.lower() > 0 ? "trend.rising" : "trend.undecided";
    }

    private static TargetState state(JudgementInput s, TrendSlope slope) {
        if (slope.upper() <= 0) {
            return s.isLastYear() ? TargetState.ACHIEVED : TargetState.ON_TRACK;
        }
        return slope.lower() > 0 ? TargetState.OFF_TRACK : TargetState.AT_RISK;
    }

    /** People examined; years of which that is not known weigh alike. */
    private static double[] weights(SortedMap<Integer, Observation> years) {
        boolean known = years.values().stream().allMatch(o -> o.denominator() != null && o.denominator() > 0);
        return years.values().stream()
                .mapToDouble(o -> known && o.denominator() != null ? o.denominator() : 1)
                .toArray();
    }
}
