package org.qingmiao.reporting.round;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.reporting.round.Submission.State;

/** What can be done with an answer. The table below is the whole state machine: what it does not name is refused. */
public enum Step {
    /** The unit keeps what it has so far. */
    SAVE(Map.of(
            State.NOT_BEGUN, State.DRAFT,
            State.DRAFT, State.DRAFT,
            State.RETURNED, State.RETURNED,
            State.CORRECTING, State.CORRECTING)),
    /** The unit hands it in: a new edition. */
    SUBMIT(Map.of(
            State.DRAFT, State.SUBMITTED,
            State.RETURNED, State.SUBMITTED,
            State.CORRECTING, State.SUBMITTED)),
    /** The unit takes it back before anybody has approved it. */
    WITHDRAW(Map.of(State.SUBMITTED, State.DRAFT)),
    /** The unit's approver confirms it. */
    APPROVE(Map.of(State.SUBMITTED, State.APPROVED)),
    /** The approver or, after approval, the reviewer sends it back with comments. */
    RETURN(Map.of(State.SUBMITTED, State.RETURNED, State.APPROVED, State.RETURNED)),
    /** The reviewer takes it; its values reach the cells. */
    ACCEPT(Map.of(State.APPROVED, State.ACCEPTED)),
    /** A new edition of what was accepted is begun, with a reason. */
    CORRECT(Map.of(State.ACCEPTED, State.CORRECTING));

    private final Map<State, State> moves;

    Step(Map<State, State> moves) {
        this.moves = new EnumMap<>(moves);
    }

    /** Where the step leads, or nothing if it cannot be taken now. */
    public Optional<State> from(Submission submission) {
        State to = moves.get(submission.state());
        // A correction that is taken back stays a correction: the accepted edition stands.
        boolean correction = to == State.DRAFT && submission.accepted() > 0;
        return Optional.ofNullable(correction ? State.CORRECTING : to);
    }

    /** As the database keeps it, and as texts are keyed. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
