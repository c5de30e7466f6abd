package org.qingmiao.evaluation.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.TargetForecast;
import org.qingmiao.evaluation.TargetWording;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * A target that each unit of a kind has to reach. The whole is where its worst unit is: it is reached when every unit
 * reaches it, whatever the average of all is, and a unit without a value leaves it open.
 */
final class EachUnitJudgement {
    private static final String KEY = "evaluation.reason.each.";

    private final Plan plan;

    /** One of the units with its judgement. */
    record Named(Text name, Judgement judgement) {}

    EachUnitJudgement(Plan plan) {
        this.plan = plan;
    }

    /** @param district the target on the values of the whole, which are shown */
    Judgement judge(Judgement district, List<Named> units) {
        List<Judgement> parts = units.stream().map(Named::judgement).toList();
        TargetState targetState = worst(parts.stream().map(Judgement::state).toList());
        return new Judgement(
                district.target(),
                district.indicator(),
                district.judgedBy(),
                district.year(),
                targetState,
                reason(district, units),
                district.now(),
                district.judged(),
                district.coverage(),
                history(district, parts),
                district.bound(),
                null,
                new TargetForecast.Past(),
                parts);
    }

    static TargetState worst(List<TargetState> states) {
        return states.stream().min(Comparator.naturalOrder()).orElse(TargetState.NO_DATA);
    }

    private Text reason(Judgement district, List<Named> units) {
        Text asked = TargetWording.of(plan, district.target());
        List<Named> judged = units.stream()
                .filter(u -> u.judgement().state() != TargetState.NO_DATA)
                .toList();
        long reached = units.stream()
                .filter(u -> u.judgement().state() == TargetState.ACHIEVED)
                .count();
        Optional<Named> worst = judged.stream().min(byWorry(district.keptBelow()));
        if (worst.isEmpty()) {
            return Messages.of(KEY + "none", asked, units.size());
        }
        Named last = worst.get();
        Text said = Messages.of(
                KEY + (reached == units.size() ? "all" : "some"),
                asked,
                units.size(),
                reached,
                last.name(),
                last.judgement().reason());
        int open = units.size() - judged.size();
        return open == 0 ? said : joined(said, open, units);
    }

    private Text joined(Text said, int open, List<Named> units) {
        Text name = units.stream()
                .filter(u -> u.judgement().state() == TargetState.NO_DATA)
                .map(Named::name)
                .findFirst()
                .orElseThrow();
        Text more = Messages.of(KEY + "open", open, name);
        return new Text(said.zh() + more.zh(), said.en() + " " + more.en());
    }

    private static Comparator<Named> byWorry(boolean keptBelow) {
        Comparator<Named> byValue = Comparator.comparingDouble(u -> value(u.judgement()));
        return Comparator.<Named, TargetState>comparing(u -> u.judgement().state())
                .thenComparing(keptBelow ? byValue.reversed() : byValue);
    }

    private static double value(Judgement part) {
        Double value = part.judged() == null ? null : part.judged().value();
        return value == null ? 0 : value;
    }

    /** Each earlier year is where its worst unit was; each unit has a way of its own, the whole has none. */
    private static List<HistoryPoint> history(Judgement district, List<Judgement> parts) {
        List<HistoryPoint> history = new ArrayList<>();
        for (HistoryPoint p : district.history()) {
            TargetState targetState =
                    worst(parts.stream().map(part -> at(part, p.year())).toList());
            history.add(new HistoryPoint(
                    p.year(),
                    p.value(),
                    p.lower(),
                    p.upper(),
                    p.numerator(),
                    p.denominator(),
                    null,
                    p.published(),
                    p.synthetic(),
                    p.coverage(),
                    p.published() ? TargetState.NO_DATA : targetState));
        }
        return history;
    }

    private static TargetState at(Judgement part, int year) {
        return part.history().stream()
                .filter(p -> p.year() == year)
                .map(HistoryPoint::state)
                .findFirst()
                .orElse(TargetState.NO_DATA);
    }
}
