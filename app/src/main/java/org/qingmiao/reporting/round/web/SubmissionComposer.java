package org.qingmiao.reporting.round.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.DataElement;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.review.ReviewFlags;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundEvent;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundRepository;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.RoundRights;
import org.qingmiao.reporting.round.Rounds;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.reporting.submission.SubmissionChecks;
import org.qingmiao.reporting.submission.SubmissionEvidenceRepository;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes the page of an answer. */
@Component
class SubmissionComposer {
    private final RoundForms forms;
    private final RoundRights rights;
    private final Rounds rounds;
    private final RoundRepository events;
    private final SubmissionRepository answers;
    private final SubmissionChecks checks;
    private final ReviewFlags reviewFlags;
    private final SubmissionEvidenceRepository evidence;
    private final PageRenderer pageRenderer;

    SubmissionComposer(
            RoundForms forms,
            RoundRights rights,
            Rounds rounds,
            RoundRepository events,
            SubmissionRepository answers,
            SubmissionChecks checks,
            ReviewFlags reviewFlags,
            SubmissionEvidenceRepository evidence,
            PageRenderer pageRenderer) {
        this.forms = forms;
        this.rights = rights;
        this.rounds = rounds;
        this.events = events;
        this.answers = answers;
        this.checks = checks;
        this.reviewFlags = reviewFlags;
        this.evidence = evidence;
        this.pageRenderer = pageRenderer;
    }

    /**
     * What became of what the visitor did.
     *
     * @param typed what was typed and could not be kept, shown again
     * @param faults what stands in the way of handing in; looked up where this is absent and the visitor asks
     */
    record Reply(
            HttpStatus status,
            Optional<Text> notice,
            Map<String, SubmissionField> typed,
            Map<String, StepResult.Theirs> theirs,
            List<FieldFault> faults) {
        static Reply calm(Optional<Text> notice) {
            return new Reply(HttpStatus.OK, notice, Map.of(), Map.of(), List.of());
        }

        static Reply bad(HttpStatus status, Text notice, Map<String, SubmissionField> typed) {
            return new Reply(status, Optional.of(notice), typed, Map.of(), List.of());
        }
    }

    View page(RoundResolver.SubmissionRequest submissionRequest, Reply reply) {
        Round round = submissionRequest.round();
        String unit = submissionRequest.unit().id();
        List<FormField> entries = forms.entries(round, unit);
        Submission submission = answers.of(round, unit);
        Map<String, SubmissionField> held = answers.fields(round, unit);
        SubmissionView.May may = may(submissionRequest, submission);
        Map<String, Text> marked = may.mark() ? reviewFlags.of(round, unit, entries, held) : Map.of();
        Map<String, Text> comments = new HashMap<>();
        answers.comments(round, submission).forEach((field, said) -> comments.put(field, Text.same(said)));
        SubmissionLayout layout = layout(round, entries, held, reply, marked, comments);
        List<RoundEvent> steps = events.events(round, unit);
        String state = submission.state().id();
        SubmissionView page = new SubmissionView(
                round,
                submissionRequest.unit(),
                submission,
                state,
                layout.sections(),
                layout.filled(),
                entries.size(),
                SubmissionLayout.seen(entries, held),
                may,
                told(entries, reply.faults()),
                at(entries, marked),
                returned(submission, steps),
                at(entries, comments),
                evidence.of(round, unit).stream().map(f -> attached(f, entries)).toList(),
                steps.stream().map(RoundProgressController::happening).toList(),
                editions(steps),
                round.left(rounds.today()),
                reply.notice(),
                reply.status().isError());
        PageHead head = PageHead.of(submissionRequest.unit().name(), NavigationSection.at("/reporting"))
                .under(RoundResolver.REPORTING, RoundResolver.ROUNDS, new PageHead.Crumb(round.name(), round.path()))
                .synthetic(round.synthetic());
        return pageRenderer.page("round/form", head, page, reply.status());
    }

    private SubmissionLayout layout(
            Round round,
            List<FormField> entries,
            Map<String, SubmissionField> held,
            Reply reply,
            Map<String, Text> marked,
            Map<String, Text> comments) {
        Map<String, SubmissionField> shown = new HashMap<>(held);
        shown.putAll(reply.typed());
        SubmissionLayout.FieldContents fieldContents = new SubmissionLayout.FieldContents(
                shown, SubmissionLayout.FieldContents.byField(reply.faults()), marked, comments, reply.theirs());
        return new SubmissionLayout(forms.plan(round), entries, fieldContents, checks.last(entries));
    }

    private SubmissionView.May may(RoundResolver.SubmissionRequest submissionRequest, Submission submission) {
        boolean open =
                (submissionRequest.round().open() && submissionRequest.round().hasBegun(rounds.today()))
                        || submission.state().outlivesClosing();
        return new SubmissionView.May(
                open && may(submissionRequest, submission, Step.SAVE),
                open && may(submissionRequest, submission, Step.WITHDRAW),
                may(submissionRequest, submission, Step.APPROVE),
                may(submissionRequest, submission, Step.RETURN),
                may(submissionRequest, submission, Step.ACCEPT),
                may(submissionRequest, submission, Step.CORRECT),
                rights.mayReview(submissionRequest.person(), submissionRequest.round())
                        && !submission.state().isWritable());
    }

    private boolean may(RoundResolver.SubmissionRequest submissionRequest, Submission submission, Step step) {
        return step.from(submission).isPresent()
                && rights.may(submissionRequest.person(), submissionRequest.round(), submission, step);
    }

    private static List<SubmissionView.FieldMessage> told(List<FormField> entries, List<FieldFault> faults) {
        List<SubmissionView.FieldMessage> told = new ArrayList<>();
        for (FieldFault fault : faults) {
            String field = fault.fields().getFirst();
            entries.stream()
                    .filter(e -> e.field().equals(field))
                    .findFirst()
                    .ifPresent(e ->
                            told.add(new SubmissionView.FieldMessage(field, name(e), fault.message(), fault.hard())));
        }
        return told;
    }

    /** What was said at fields, in the order of the form. */
    private static List<SubmissionView.FieldMessage> at(List<FormField> entries, Map<String, Text> said) {
        return entries.stream()
                .filter(e -> said.containsKey(e.field()))
                .map(e -> new SubmissionView.FieldMessage(
                        e.field(), name(e), said.getOrDefault(e.field(), Text.same("")), false))
                .toList();
    }

    private static String returned(Submission submission, List<RoundEvent> steps) {
        return steps.stream()
                .filter(e -> submission.state() == Submission.State.RETURNED
                        && e.step().equals(Step.RETURN.id()))
                .findFirst()
                .map(RoundEvent::reason)
                .orElse("");
    }

    /** As the summary and files name a field: element, option, unit. */
    static Text name(FormField formField) {
        Text options = formField.optionsName();
        return Messages.of(
                options.zh().isEmpty() ? "rounds.form.name" : "rounds.form.name.option",
                formField.element().name(),
                formField.unit().shortName(),
                options);
    }

    private static List<Integer> editions(List<RoundEvent> steps) {
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
                file.id().toString(), proves, file.name(), size, file.by(), RoundProgressController.minute(file.at()));
    }
}
