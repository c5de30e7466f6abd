package org.qingmiao.reporting.submission;

import java.util.Map;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundRepository;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of units' answers. Each is one transaction: the answer, the record of the step, the audit, the notices and,
 * on acceptance, the cells change together or not at all.
 */
@Component
public class SubmissionSteps {
    private final RoundRepository rounds;
    private final SubmissionRepository answers;
    private final SubmissionLocking locking;
    private final SubmissionDrafting drafting;
    private final SubmissionHandIn handIn;
    private final SubmissionReview review;

    SubmissionSteps(
            RoundRepository rounds,
            SubmissionRepository answers,
            SubmissionLocking locking,
            SubmissionDrafting drafting,
            SubmissionHandIn handIn,
            SubmissionReview review) {
        this.rounds = rounds;
        this.answers = answers;
        this.locking = locking;
        this.drafting = drafting;
        this.handIn = handIn;
        this.review = review;
    }

    public Submission of(Round round, String unit) {
        return answers.of(round, unit);
    }

    /**
     * Keeps what was typed.
     *
     * @param seen version of the answer that the typist saw
     * @param typed the fields that the typist changed; others are left alone
     */
    @Transactional
    public StepResult save(Round round, String unit, Person by, int seen, Map<String, SubmissionField> typed) {
        return locking.begin(round, unit, by)
                .map(locked -> drafting.save(locked, by, seen, typed))
                .orElseGet(StepResult.Forbidden::new);
    }

    /**
     * Keeps what was typed and hands the answer in.
     *
     * @param key the same key of the same person a second time is the same act; empty for none
     */
    @Transactional
    public StepResult submit(
            Round round, String unit, Person by, int seen, Map<String, SubmissionField> typed, String key) {
        return locking.begin(round, unit, by)
                .map(locked -> submit(locked, by, seen, typed, owned(locked, by, key)))
                .orElseGet(StepResult.Forbidden::new);
    }

    private static String owned(LockedSubmission locked, Person by, String key) {
        Round round = locked.round();
        return key.isEmpty()
                ? ""
                : by.login() + ":" + round.plan() + ":" + round.id() + ":" + locked.unit() + ":" + key;
    }

    private StepResult submit(
            LockedSubmission locked, Person by, int seen, Map<String, SubmissionField> typed, String key) {
        if (!key.isEmpty() && rounds.editionOf(key).isPresent()) {
            return new StepResult.Taken(locked.answer(), true);
        }
        StepResult saved = drafting.save(locked, by, seen, typed);
        return saved instanceof StepResult.Taken taken ? handIn.submit(locked.with(taken.answer()), by, key) : saved;
    }

    /**
     * Takes a step on what was handed in.
     *
     * @param seen version that the person looked at; a page that was overtaken acts on nothing
     * @param reason why; must be given for {@code CORRECT}, and for {@code RETURN} unless there are comments
     * @param comments by name of the field
     */
    @Transactional
    public StepResult step(
            Round round, String unit, Step step, Person by, int seen, String reason, Map<String, String> comments) {
        LockedSubmission locked = locking.lock(round, unit);
        return review.step(locked, new SubmissionReview.StepRequest(step, by, seen, reason, comments));
    }
}
