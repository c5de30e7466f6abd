package org.qingmiao.evaluation.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.State;

/**
 * How many of some targets are in which state. Sentences, tables and rates are all made from one such object, so that
 * they cannot contradict each other. A target that restates another is not counted.
 */
record Attainment(int total, int achieved, int onTrack, int atRisk, int offTrack, int noData) {
    static Attainment of(List<Judgement> judgements) {
        List<State> states = judgements.stream()
                .filter(Judgement::counted)
                .map(Judgement::state)
                .toList();
        return new Attainment(
                states.size(),
                count(states, State.ACHIEVED),
                count(states, State.ON_TRACK),
                count(states, State.AT_RISK),
                count(states, State.OFF_TRACK),
                count(states, State.NO_DATA));
    }

    private static int count(List<State> states, State state) {
        return (int) states.stream().filter(state::equals).count();
    }

    int judged() {
        return total - noData;
    }

    /** Reached of those that can be judged, in per cent with one decimal. */
    String rate() {
        return share(achieved, judged());
    }

    /** Reached of all, so that nobody raises the rate by losing data. */
    String rateOfAll() {
        return share(achieved, total);
    }

    /** One decimal, half up; never 100.0 while one is missing. */
    private static String share(int part, int whole) {
        if (whole == 0) {
            return "—";
        }
        BigDecimal share = BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        boolean falselyFull = part < whole && share.compareTo(BigDecimal.valueOf(100)) == 0;
        return (falselyFull ? new BigDecimal("99.9") : share).toPlainString() + "%";
    }
}
