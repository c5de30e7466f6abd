package org.qingmiao.reporting.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;

/** Keeps what was typed into an answer, beside what others typed into other fields of it in the meantime. */
@Component
class SubmissionDrafting {
    private final SubmissionRepository answers;
    private final RoundForms forms;
    private final StepRefusals refusals;
    private final Audit audit;

    SubmissionDrafting(SubmissionRepository answers, RoundForms forms, StepRefusals refusals, Audit audit) {
        this.answers = answers;
        this.forms = forms;
        this.refusals = refusals;
        this.audit = audit;
    }

    StepResult save(LockedSubmission locked, Person by, int seen, Map<String, SubmissionField> typed) {
        return refusals.of(locked, by, Step.SAVE).orElseGet(() -> saveNow(locked, by, seen, typed));
    }

    private StepResult saveNow(LockedSubmission locked, Person by, int seen, Map<String, SubmissionField> typed) {
        Set<String> asked = forms.entries(locked.round(), locked.unit()).stream()
                .map(FormField::field)
                .collect(Collectors.toSet());
        Map<String, SubmissionRepository.Stored> stored = answers.stored(locked.round(), locked.unit());
        Map<String, SubmissionField> changed = new HashMap<>();
        Map<String, StepResult.Theirs> theirs = new HashMap<>();
        typed.forEach((name, field) -> {
            Optional<SubmissionRepository.Stored> now = Optional.ofNullable(stored.get(name));
            SubmissionField present =
                    now.map(SubmissionRepository.Stored::field).orElse(SubmissionField.EMPTY);
            if (now.filter(n -> n.version() > seen).isPresent() && !present.equals(field)) {
                theirs.put(name, new StepResult.Theirs(present, now.get().by()));
            } else if (asked.contains(name) && !present.equals(field)) {
                changed.put(name, field);
            }
        });
        Submission submission = changed.isEmpty() ? locked.answer() : store(locked, by, changed);
        return theirs.isEmpty()
                ? new StepResult.Taken(submission, false)
                : new StepResult.Overtaken(submission, theirs);
    }

    private Submission store(LockedSubmission locked, Person by, Map<String, SubmissionField> changed) {
        Submission was = locked.answer();
        Submission saved = new Submission(
                was.unit(),
                Step.SAVE.from(was).orElseThrow(),
                was.version(),
                was.edition(),
                was.accepted(),
                was.reason(),
                was.at(),
                by.login());
        Submission now = answers.advance(locked.round(), saved);
        answers.store(locked.round(), now, changed);
        if (was.version() == 0) {
            audit.record(AuditEntry.act("answer.begin", locked.auditObject(), was.unit(), Map.of()));
        }
        return now;
    }
}
