package org.qingmiao.evaluation;

import java.util.SortedMap;
import org.qingmiao.calculators.statistics.Trend;

/**
 * A rise that is to be stopped. The line through the plan's years is judged, not a level: rising beyond chance (one-sided
 * p below 0.10) is off track, rising within chance is at risk until the last year, level or falling is controlled. Fewer
 * than three years cannot be judged.
 */
record TrendRule() implements TargetRule {
    private static final double CHANCE = 0.10;

    @Override
    public Verdict judge(Situation s) {
        SortedMap<Integer, Double> years = s.values().tailMap(s.first());
        double[] x = years.keySet().stream().mapToDouble(y -> y).toArray();
        double[] y = years.values().stream().mapToDouble(v -> v).toArray();
        return switch (Trend.fit(x, y, Trend.Scale.LINEAR, 0)) {
            case Trend.TooFew few -> Verdict.of(State.NO_DATA, "trend.too_few", s, null, null);
            case Trend.Line line -> judge(s, line);
        };
    }

    private static Verdict judge(Situation s, Trend.Line line) {
        if (line.slope() > 0 && line.risingByChance() < CHANCE) {
            return Verdict.of(State.OFF_TRACK, "trend.rising", s, null, null);
        }
        if (line.slope() > 0 && !s.isLastYear()) {
            return Verdict.of(State.AT_RISK, "trend.perhaps", s, null, null);
        }
        State state = s.isLastYear() ? State.ACHIEVED : State.ON_TRACK;
        return Verdict.of(state, "trend.controlled", s, null, null);
    }
}
