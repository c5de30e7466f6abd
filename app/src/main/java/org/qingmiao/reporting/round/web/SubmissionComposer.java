package org.qingmiao.reporting.round.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.review.ReviewFlags;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundEvent;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes the page of an answer. */
@Component
class SubmissionComposer {
    private final SubmissionRepository answers;
    private final ReviewFlags reviewFlags;
    private final SubmissionLayouts layouts;
    private final SubmissionPermissions permissions;
    private final SubmissionHistory history;
    private final PageRenderer pageRenderer;

    SubmissionComposer(
            SubmissionRepository answers,
            ReviewFlags reviewFlags,
            SubmissionLayouts layouts,
            SubmissionPermissions permissions,
            SubmissionHistory history,
            PageRenderer pageRenderer) {
        this.answers = answers;
        this.reviewFlags = reviewFlags;
        this.layouts = layouts;
        this.permissions = permissions;
        this.history = history;
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
        List<FormField> entries = layouts.entries(round, unit);
        Submission submission = answers.of(round, unit);
        Map<String, SubmissionField> held = answers.fields(round, unit);
        SubmissionView.May may = permissions.of(submissionRequest, submission);
        Map<String, Text> marked = may.mark() ? reviewFlags.of(round, unit, entries, held) : Map.of();
        Map<String, Text> comments = new HashMap<>();
        answers.comments(round, submission).forEach((field, said) -> comments.put(field, Text.same(said)));
        SubmissionLayout layout = layouts.of(round, entries, held, reply, marked, comments);
        List<RoundEvent> steps = history.steps(round, unit);
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
                FieldMessages.of(entries, reply.faults()),
                FieldMessages.at(entries, marked),
                SubmissionHistory.returned(submission, steps),
                FieldMessages.at(entries, comments),
                history.attached(round, unit, entries),
                steps.stream().map(RoundBoardComposer::happening).toList(),
                SubmissionHistory.editions(steps),
                permissions.daysLeft(round),
                reply.notice(),
                reply.status().isError());
        PageHead head = PageHead.of(submissionRequest.unit().name(), NavigationSection.at("/reporting"))
                .under(RoundResolver.REPORTING, RoundResolver.ROUNDS, new PageHead.Crumb(round.name(), round.path()))
                .synthetic(round.synthetic());
        return pageRenderer.page("round/form", head, page, reply.status());
    }
}
