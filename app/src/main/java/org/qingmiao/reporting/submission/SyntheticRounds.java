package org.qingmiao.reporting.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.form.FormNumbers;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundRepository;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts invented rounds on record as they would be after some steps, from the synthetic values that are there. */
@Component
public class SyntheticRounds {
    private final RoundRepository rounds;
    private final SubmissionRepository answers;
    private final RoundForms forms;
    private final CellStore cellStore;

    SyntheticRounds(RoundRepository rounds, SubmissionRepository answers, RoundForms forms, CellStore cellStore) {
        this.rounds = rounds;
        this.answers = answers;
        this.forms = forms;
        this.cellStore = cellStore;
    }

    /** How far an invented answer is. */
    public enum SyntheticState {
        DRAFT,
        SUBMITTED,
        APPROVED,
        RETURNED,
        ACCEPTED,
        CORRECTING,
        NOT_BEGUN
    }

    /**
     * Whether the round was new; nobody is told of it.
     *
     * @throws IllegalArgumentException for a round whose values are not invented
     */
    @Transactional
    public boolean open(Round round, String by) {
        if (!round.synthetic()) {
            throw new IllegalArgumentException(round.id() + " is a real round");
        }
        boolean fresh = rounds.add(round);
        if (fresh) {
            rounds.record(RoundRepository.Act.of(round, "open", by, ""));
        }
        return fresh;
    }

    /**
     * Puts an answer on record.
     *
     * @param share of the fields that are filled in where the answer is a draft
     * @param why what the reviewer says where it is returned or corrected
     * @param at when it was handed in; the next steps followed hour by hour
     */
    @Transactional
    public void tell(
            Round round, String unit, SyntheticState syntheticState, double share, String why, String by, Instant at) {
        if (!round.synthetic() || syntheticState == SyntheticState.NOT_BEGUN) {
            return;
        }
        List<FormField> entries = forms.entries(round, unit);
        Map<String, SubmissionField> fields = fields(entries, syntheticState == SyntheticState.DRAFT ? share : 1);
        Submission begun = answers.hold(round, unit, by);
        if (begun.version() > 0) {
            return;
        }
        boolean handedIn = syntheticState != SyntheticState.DRAFT;
        boolean accepted = syntheticState == SyntheticState.ACCEPTED || syntheticState == SyntheticState.CORRECTING;
        String reason = syntheticState == SyntheticState.CORRECTING ? why : "";
        Submission submission = answers.advance(
                round,
                new Submission(
                        unit,
                        Submission.State.valueOf(syntheticState.name()),
                        0,
                        handedIn ? 1 : 0,
                        accepted ? 1 : 0,
                        reason,
                        begun.at(),
                        by));
        answers.store(round, submission, fields);
        Instant when = at;
        for (Step step : steps(syntheticState)) {
            RoundRepository.Act act = new RoundRepository.Act(
                    round,
                    unit,
                    1,
                    step.id(),
                    by,
                    step == Step.RETURN || step == Step.CORRECT ? why : "",
                    step == Step.SUBMIT ? SubmittedVersion.of(entries, fields).json() : "",
                    "");
            rounds.record(act, when);
            when = when.plus(Duration.ofHours(1));
        }
        if (syntheticState == SyntheticState.RETURNED && !entries.isEmpty()) {
            answers.comment(round, submission, Map.of(entries.getFirst().field(), why), by);
        }
    }

    private static List<Step> steps(SyntheticState syntheticState) {
        return switch (syntheticState) {
            case NOT_BEGUN, DRAFT -> List.of();
            case SUBMITTED -> List.of(Step.SUBMIT);
            case APPROVED -> List.of(Step.SUBMIT, Step.APPROVE);
            case RETURNED -> List.of(Step.SUBMIT, Step.APPROVE, Step.RETURN);
            case ACCEPTED -> List.of(Step.SUBMIT, Step.APPROVE, Step.ACCEPT);
            case CORRECTING -> List.of(Step.SUBMIT, Step.APPROVE, Step.ACCEPT, Step.CORRECT);
        };
    }

    private Map<String, SubmissionField> fields(List<FormField> entries, double share) {
        Map<CellKey, CellVersion> present =
                cellStore.around(entries.stream().map(FormField::key).toList());
        Map<String, SubmissionField> fields = new HashMap<>();
        for (int i = 0; i < entries.size() * share; i++) {
            FormField formField = entries.get(i);
            Optional.ofNullable(SubmissionChecks.value(present.get(formField.key())))
                    .ifPresent(v -> fields.put(formField.field(), SubmissionField.of(FormNumbers.print(v))));
        }
        return fields;
    }
}
