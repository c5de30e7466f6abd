package org.qingmiao.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * How many of some targets are in which state. Every page, sentence, table and file that counts targets is made from one
 * such object, so that no two can contradict each other. A target that restates another is not counted.
 */
public record Attainment(int total, int achieved, int onTrack, int atRisk, int offTrack, int noData) {
    /** From good to bad, the unknown last: the order in which states are counted out. */
    public static final List<TargetState> ORDER = List.of(
            TargetState.ACHIEVED,
            TargetState.ON_TRACK,
            TargetState.AT_RISK,
            TargetState.OFF_TRACK,
            TargetState.NO_DATA);

    public static Attainment of(Collection<Judgement> judgements) {
        List<TargetState> states = judgements.stream()
                .filter(Judgement::counted)
                .map(Judgement::state)
                .toList();
        return new Attainment(
                states.size(),
                count(states, TargetState.ACHIEVED),
                count(states, TargetState.ON_TRACK),
                count(states, TargetState.AT_RISK),
                count(states, TargetState.OFF_TRACK),
                count(states, TargetState.NO_DATA));
    }

    private static int count(List<TargetState> states, TargetState targetState) {
        return (int) states.stream().filter(targetState::equals).count();
    }

    public int in(TargetState targetState) {
        return switch (targetState) {
            case ACHIEVED -> achieved;
            case ON_TRACK -> onTrack;
            case AT_RISK -> atRisk;
            case OFF_TRACK -> offTrack;
            case NO_DATA -> noData;
        };
    }

    public int judged() {
        return total - noData;
    }

    /**
     * Every state that occurs with its number, in one enumeration; the numbers add up to {@link #total}.
     *
     * @param keys where the words stand: the id of a state is added to it
     */
    public Text countedOut(String keys) {
        List<Text> parts = new ArrayList<>();
        for (TargetState targetState : ORDER) {
            if (in(targetState) > 0) {
                parts.add(Messages.of(keys + targetState.id(), in(targetState)));
            }
        }
        return new Text(joined(parts, Lang.ZH), joined(parts, Lang.EN));
    }

    private static String joined(List<Text> parts, Lang lang) {
        String comma = Messages.in(lang, "evaluation.comma");
        return String.join(comma, parts.stream().map(p -> p.in(lang)).toList());
    }

    /** Reached of those that can be judged, in per cent with one decimal. */
    public String rate() {
        return share(achieved, judged());
    }

    /** Reached of all, so that nobody raises the rate by losing data. */
    public String rateOfAll() {
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
