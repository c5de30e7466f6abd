package org.qingmiao.reporting.submission;

import java.util.Optional;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundRepository;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Holds a round and an answer to it, in this order, so that steps on them come one after the other. */
@Component
class SubmissionLocking {
    private final RoundRepository rounds;
    private final SubmissionRepository answers;
    private final StepRefusals refusals;

    SubmissionLocking(RoundRepository rounds, SubmissionRepository answers, StepRefusals refusals) {
        this.rounds = rounds;
        this.answers = answers;
        this.refusals = refusals;
    }

    /** For reading and judging: an answer that nobody has begun stays so. */
    LockedSubmission lock(Round round, String unit) {
        Round held = rounds.hold(round.plan(), round.id()).orElseThrow();
        return new LockedSubmission(held, present(held, unit));
    }

    /** For writing, if the person reports for the unit and it is asked; begins the answer while the round is open. */
    Optional<LockedSubmission> begin(Round round, String unit, Person by) {
        if (!refusals.mayReport(by, unit)) {
            return Optional.empty();
        }
        Round held = rounds.hold(round.plan(), round.id()).orElseThrow();
        if (!held.asks(unit)) {
            return Optional.empty();
        }
        Submission answer = refusals.isOpen(held) ? answers.hold(held, unit, by.login()) : present(held, unit);
        return Optional.of(new LockedSubmission(held, answer));
    }

    private Submission present(Round round, String unit) {
        return answers.held(round, unit).orElseGet(() -> Submission.none(unit));
    }
}
