package org.qingmiao.reporting.submission;

import java.util.Map;
import org.qingmiao.reporting.round.RoundNotices;
import org.qingmiao.reporting.round.RoundRepository;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;

/** Moves an answer on by a step that was found possible: the record of the step, the notices and the audit. */
@Component
class StepRecording {
    private final SubmissionRepository answers;
    private final RoundRepository rounds;
    private final RoundNotices notices;
    private final Audit audit;

    StepRecording(SubmissionRepository answers, RoundRepository rounds, RoundNotices notices, Audit audit) {
        this.answers = answers;
        this.rounds = rounds;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * What is recorded of a step.
     *
     * @param fields what was handed in, as JSON; empty for other steps
     * @param key under which the same act is known a second time; empty for none
     */
    record TakenStep(Step step, Person by, String reason, String fields, String key) {}

    StepResult take(LockedSubmission locked, TakenStep taken) {
        Submission was = locked.answer();
        Step step = taken.step();
        Submission now = answers.advance(locked.round(), moved(was, taken));
        rounds.record(new RoundRepository.Act(
                locked.round(),
                now.unit(),
                now.edition(),
                step.id(),
                taken.by().login(),
                taken.reason(),
                taken.fields(),
                taken.key()));
        notices.tell(locked.round(), now, step, taken.by(), taken.reason());
        audit.record(AuditEntry.change(
                "answer." + step.id(),
                locked.auditObject(),
                now.unit(),
                Map.of("state", was.state().id()),
                Map.of(
                        "state",
                        now.state().id(),
                        "edition",
                        Integer.toString(now.edition()),
                        "reason",
                        taken.reason())));
        return new StepResult.Taken(now, false);
    }

    private static Submission moved(Submission was, TakenStep taken) {
        Step step = taken.step();
        int edition = step == Step.SUBMIT ? was.edition() + 1 : was.edition();
        int accepted = step == Step.ACCEPT ? edition : was.accepted();
        String because = step == Step.CORRECT ? taken.reason() : step == Step.ACCEPT ? "" : was.reason();
        return new Submission(
                was.unit(),
                step.from(was).orElseThrow(),
                was.version(),
                edition,
                accepted,
                because,
                was.at(),
                taken.by().login());
    }
}
