package org.qingmiao.reporting.progress;

import java.util.List;
import java.util.Locale;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * Where a measure, milestone, project or action stands on a day, in the order of worry. {@link PlanProgress} finds it for
 * what the plan asks; every page, paper and score takes it from there.
 */
public enum WorkState {
    /** Its day has passed, or the unit itself says that it is behind. */
    LATE(StateSignal.OFF_TRACK),
    /** Its day has passed and nobody reported anything. */
    LATE_UNREPORTED(StateSignal.OFF_TRACK),
    /** A report is owed and nobody gave one. */
    NOT_REPORTED(StateSignal.NO_DATA),
    NOT_BEGUN(StateSignal.NO_DATA),
    /** A milestone of a later year on which nothing has begun. */
    NOT_DUE(StateSignal.NO_DATA),
    UNDER_WAY(StateSignal.ON_TRACK),
    /** Said to be done, but nothing shows it yet; it does not count as achieved. */
    UNPROVEN(StateSignal.ON_TRACK),
    /** Done, with evidence. */
    DONE(StateSignal.ACHIEVED);

    private final StateSignal stateSignal;

    WorkState(StateSignal stateSignal) {
        this.stateSignal = stateSignal;
    }

    /** Its colour and shape; the word is {@link #text()}. */
    public StateSignal signal() {
        return stateSignal;
    }

    /** As files write it, for example {@code under_way}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its word. */
    public String key() {
        return "reporting.state." + id();
    }

    public Text text() {
        return Messages.of(key());
    }

    public boolean isLate() {
        return this == LATE || this == LATE_UNREPORTED;
    }

    /** Whether nobody reported anything although somebody should have. */
    public boolean isUnreported() {
        return this == NOT_REPORTED || this == LATE_UNREPORTED;
    }

    /** Whether anything of it has been done. */
    public boolean hasBegun() {
        return this == UNDER_WAY || this == UNPROVEN || this == DONE;
    }

    /** What several are together: late if one is, done if all are, under way if one has begun. */
    public static WorkState together(List<WorkState> states) {
        if (states.isEmpty()) {
            return NOT_REPORTED;
        }
        WorkState worst = states.stream().min(WorkState::compareTo).orElseThrow();
        if (worst.isLate() || worst == UNPROVEN || worst == DONE) {
            return worst == LATE_UNREPORTED && states.stream().anyMatch(s -> !s.isUnreported()) ? LATE : worst;
        }
        return states.stream().anyMatch(WorkState::hasBegun) ? UNDER_WAY : worst;
    }

    /** How many are in which state, in words: {@code 已完成2，逾期1}. */
    public static Text counts(List<WorkState> states) {
        return Messages.joined(
                "platform.list.clause",
                List.of(values()).reversed().stream()
                        .filter(states::contains)
                        .map(s -> Messages.of(
                                "reporting.state.count",
                                s.text(),
                                states.stream().filter(s::equals).count()))
                        .toList());
    }
}
