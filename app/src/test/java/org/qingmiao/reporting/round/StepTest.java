package org.qingmiao.reporting.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingmiao.reporting.round.Submission.State;

/** The way of an answer, written a second time as people say it: every state, every step, also those refused. */
class StepTest {
    private static final Map<State, Map<Step, State>> WAY = Map.of(
            State.NOT_BEGUN, Map.of(Step.SAVE, State.DRAFT),
            State.DRAFT, Map.of(Step.SAVE, State.DRAFT, Step.SUBMIT, State.SUBMITTED),
            State.SUBMITTED,
                    Map.of(
                            Step.WITHDRAW, State.DRAFT,
                            Step.APPROVE, State.APPROVED,
                            Step.RETURN, State.RETURNED),
            State.APPROVED, Map.of(Step.ACCEPT, State.ACCEPTED, Step.RETURN, State.RETURNED),
            State.RETURNED, Map.of(Step.SAVE, State.RETURNED, Step.SUBMIT, State.SUBMITTED),
            State.ACCEPTED, Map.of(Step.CORRECT, State.CORRECTING),
            State.CORRECTING, Map.of(Step.SAVE, State.CORRECTING, Step.SUBMIT, State.SUBMITTED));

    static List<Arguments> everything() {
        List<Arguments> all = new ArrayList<>();
        for (State state : State.values()) {
            for (Step step : Step.values()) {
                all.add(Arguments.of(state, step));
            }
        }
        return all;
    }

    private static Submission in(State state, int accepted) {
        return new Submission("x", state, 3, 2, accepted, "", Instant.EPOCH, "anna");
    }

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("everything")
    void a_step_leads_where_the_way_says_or_is_refused(State state, Step step) {
        State to = WAY.getOrDefault(state, Map.of()).get(step);
        assertThat(step.from(in(state, 0)).orElse(null)).isEqualTo(to);
    }

    @ParameterizedTest(name = "{1} when {0}, accepted before")
    @MethodSource("everything")
    void a_correction_that_is_taken_back_stays_a_correction(State state, Step step) {
        State to = WAY.getOrDefault(state, Map.of()).get(step);
        State expected = to == State.DRAFT ? State.CORRECTING : to;
        assertThat(step.from(in(state, 1)).orElse(null)).isEqualTo(expected);
    }
}
