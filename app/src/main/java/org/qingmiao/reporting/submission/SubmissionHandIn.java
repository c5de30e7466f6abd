package org.qingmiao.reporting.submission;

import java.util.List;
import java.util.Map;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Hands an answer in as it is stored, unless its checks find faults. */
@Component
class SubmissionHandIn {
    private final SubmissionRepository answers;
    private final RoundForms forms;
    private final SubmissionChecks checks;
    private final StepRefusals refusals;
    private final StepRecording recording;

    SubmissionHandIn(
            SubmissionRepository answers,
            RoundForms forms,
            SubmissionChecks checks,
            StepRefusals refusals,
            StepRecording recording) {
        this.answers = answers;
        this.forms = forms;
        this.checks = checks;
        this.refusals = refusals;
        this.recording = recording;
    }

    /** Under a key the same act is known a second time; it is empty for none. */
    StepResult submit(LockedSubmission locked, Person by, String key) {
        return refusals.of(locked, by, Step.SUBMIT).orElseGet(() -> submitNow(locked, by, key));
    }

    private StepResult submitNow(LockedSubmission locked, Person by, String key) {
        List<FormField> entries = forms.entries(locked.round(), locked.unit());
        Map<String, SubmissionField> fields = answers.fields(locked.round(), locked.unit());
        List<FieldFault> faults = checks.faults(locked.round(), entries, fields).stream()
                .filter(f -> f.holds(fields))
                .toList();
        if (!faults.isEmpty()) {
            return new StepResult.Faulty(locked.answer(), faults);
        }
        String handedIn = SubmittedVersion.of(entries, fields).json();
        return recording.take(
                locked,
                new StepRecording.TakenStep(Step.SUBMIT, by, locked.answer().reason(), handedIn, key));
    }
}
