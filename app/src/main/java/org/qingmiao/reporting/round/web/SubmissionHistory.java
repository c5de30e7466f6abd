package org.qingmiao.reporting.round.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.DataElement;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundEvent;
import org.qingmiao.reporting.round.RoundRepository;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.submission.SubmissionEvidenceRepository;
import org.springframework.stereotype.Component;

/** What happened with an answer so far: its steps and editions, and what was attached to it. */
@Component
class SubmissionHistory {
    private final RoundRepository events;
    private final SubmissionEvidenceRepository evidence;

    SubmissionHistory(RoundRepository events, SubmissionEvidenceRepository evidence) {
        this.events = events;
        this.evidence = evidence;
    }

    List<RoundEvent> steps(Round round, String unit) {
        return events.events(round, unit);
    }

    List<SubmissionView.Attached> attached(Round round, String unit, List<FormField> entries) {
        return evidence.of(round, unit).stream().map(f -> attached(f, entries)).toList();
    }

    /** Why the answer was returned; empty if it is not. */
    static String returned(Submission submission, List<RoundEvent> steps) {
        return steps.stream()
                .filter(e -> submission.state() == Submission.State.RETURNED
                        && e.step().equals(Step.RETURN.id()))
                .findFirst()
                .map(RoundEvent::reason)
                .orElse("");
    }

    static List<Integer> editions(List<RoundEvent> steps) {
        return steps.stream()
                .filter(e -> e.step().equals(Step.SUBMIT.id()))
                .map(RoundEvent::edition)
                .sorted()
                .toList();
    }

    private static SubmissionView.Attached attached(SubmissionEvidenceRepository.Stored file, List<FormField> entries) {
        String size = file.size() < 1 << 20 ? (file.size() + 1023) / 1024 + " KB" : file.size() / (1 << 20) + " MB";
        Optional<DataElement> proves = entries.stream()
                .map(FormField::element)
                .filter(e -> e.id().equals(file.element()))
                .findFirst();
        return new SubmissionView.Attached(
                file.id().toString(), proves, file.name(), size, file.by(), RoundBoardComposer.minute(file.at()));
    }
}
