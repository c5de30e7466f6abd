package org.qingmiao.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundRights;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Why a step cannot be taken: by this person, in this state of the answer, or since the round is closed. */
@Component
class StepRefusals {
    private final RoundRights rights;
    private final Clock clock;

    StepRefusals(RoundRights rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    boolean mayReport(Person person, String unit) {
        return rights.mayReport(person, unit);
    }

    /** Whether answers to a round can be written today. */
    boolean isOpen(Round round) {
        return round.open() && round.hasBegun(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    /** Why a step cannot be taken, if so. */
    Optional<StepResult> of(LockedSubmission locked, Person by, Step step) {
        Submission submission = locked.answer();
        if (!rights.may(by, locked.round(), submission, step)) {
            return Optional.of(new StepResult.Forbidden());
        }
        boolean writes = step == Step.SAVE || step == Step.SUBMIT || step == Step.WITHDRAW;
        boolean closed =
                !isOpen(locked.round()) && writes && !submission.state().outlivesClosing();
        if (closed || step.from(submission).isEmpty()) {
            String key = closed ? "rounds.refused.closed" : "rounds.refused.state";
            return Optional.of(refused(
                    key, Messages.of("rounds.state." + submission.state().id())));
        }
        return Optional.empty();
    }

    static StepResult refused(String key, Object... values) {
        return new StepResult.Refused(Messages.of(key, values));
    }
}
