package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.reporting.submission.SubmissionFormParser;
import org.qingmiao.reporting.submission.SubmissionSteps;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A unit's answer on the web. */
@Controller
class SubmissionController {
    private static final List<String> STEPS = List.of("withdraw", "approve", "return", "accept", "correct");

    private final RoundResolver desk;
    private final SubmissionSteps submissionSteps;
    private final RoundForms forms;
    private final SubmissionComposer pages;
    private final PersonNames personNames;

    SubmissionController(
            RoundResolver desk,
            SubmissionSteps submissionSteps,
            RoundForms forms,
            SubmissionComposer pages,
            PersonNames personNames) {
        this.desk = desk;
        this.submissionSteps = submissionSteps;
        this.forms = forms;
        this.pages = pages;
        this.personNames = personNames;
    }

    @GetMapping("/rounds/{id}/{unit}")
    View form(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        String did = RoundResolver.parameter(request, "notice");
        boolean known = STEPS.contains(did) || did.matches("submit|save|attached|removed");
        Optional<Text> notice = known ? Optional.of(Messages.of("rounds.done." + did)) : Optional.empty();
        return pages.page(desk.visit(request, id, unit), SubmissionComposer.Reply.calm(notice));
    }

    @PostMapping("/rounds/{id}/{unit}")
    View save(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        Map<String, SubmissionField> typed = typed(submissionRequest, request);
        StepResult result = submissionSteps.save(
                submissionRequest.round(),
                unit,
                submissionRequest.person(),
                RoundResolver.number(request, "version"),
                typed);
        return answer(submissionRequest, result, typed, "save");
    }

    @PostMapping("/rounds/{id}/{unit}/submit")
    View submit(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        Map<String, SubmissionField> typed = typed(submissionRequest, request);
        StepResult result = submissionSteps.submit(
                submissionRequest.round(),
                unit,
                submissionRequest.person(),
                RoundResolver.number(request, "version"),
                typed,
                "");
        return answer(submissionRequest, result, typed, "submit");
    }

    private Map<String, SubmissionField> typed(
            RoundResolver.SubmissionRequest submissionRequest, HttpServletRequest request) {
        return SubmissionFormParser.changed(
                forms.entries(
                        submissionRequest.round(), submissionRequest.unit().id()),
                request);
    }

    @PostMapping("/rounds/{id}/{unit}/step")
    View step(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        String name = RoundResolver.parameter(request, "step");
        if (!STEPS.contains(name)) {
            throw RequestProblem.UNKNOWN_VALUE.at("step", name);
        }
        List<FormField> entries = forms.entries(submissionRequest.round(), unit);
        StepResult result = submissionSteps.step(
                submissionRequest.round(),
                unit,
                Step.valueOf(name.toUpperCase(java.util.Locale.ROOT)),
                submissionRequest.person(),
                RoundResolver.number(request, "version"),
                RoundResolver.parameter(request, "reason"),
                SubmissionFormParser.comments(entries, request));
        return answer(submissionRequest, result, Map.of(), name);
    }

    private View answer(
            RoundResolver.SubmissionRequest submissionRequest,
            StepResult result,
            Map<String, SubmissionField> typed,
            String did) {
        return switch (result) {
            case StepResult.Taken taken -> new RedirectView(submissionRequest.path() + "?notice=" + did);
            case StepResult.Forbidden forbidden -> throw RequestProblem.NOT_ALLOWED.exception();
            case StepResult.Refused refused ->
                pages.page(submissionRequest, SubmissionComposer.Reply.bad(HttpStatus.CONFLICT, refused.why(), typed));
            case StepResult.Faulty faulty -> pages.page(submissionRequest, faulty(faulty));
            case StepResult.Overtaken overtaken ->
                pages.page(
                        submissionRequest,
                        new SubmissionComposer.Reply(
                                HttpStatus.CONFLICT,
                                Optional.of(Messages.of(
                                        "rounds.conflict", overtaken.theirs().size())),
                                typed,
                                overtaken.theirs(),
                                List.of()));
        };
    }

    private static SubmissionComposer.Reply faulty(StepResult.Faulty faulty) {
        long hard = faulty.faults().stream().filter(FieldFault::hard).count();
        long soft = faulty.faults().size() - hard;
        String key = hard == 0 ? "rounds.faults.explain" : soft == 0 ? "rounds.faults.mend" : "rounds.faults";
        Text notice = Messages.of(key, hard, soft);
        return new SubmissionComposer.Reply(
                HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(notice), Map.of(), Map.of(), faulty.faults());
    }

    /**
     * What autosave is told.
     *
     * @param theirs value and author of fields that somebody else changed meanwhile, by name
     */
    record UnsavedState(int version, String at, Map<String, Seen> theirs, String refused) {}

    record Seen(String typed, boolean notApplicable, String note, String by) {}

    /** Keeps changed fields while the form stays open. */
    @PostMapping("/rounds/{id}/{unit}/draft")
    ResponseEntity<UnsavedState> draft(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        Lang lang = Languages.of(request);
        StepResult result = submissionSteps.save(
                submissionRequest.round(),
                unit,
                submissionRequest.person(),
                RoundResolver.number(request, "version"),
                typed(submissionRequest, request));
        return switch (result) {
            case StepResult.Taken taken -> ResponseEntity.ok(kept(taken.answer(), Map.of(), ""));
            case StepResult.Overtaken overtaken -> {
                Map<String, Seen> theirs = new LinkedHashMap<>();
                overtaken.theirs().forEach((field, t) -> theirs.put(field, seen(t, lang)));
                yield ResponseEntity.status(HttpStatus.CONFLICT).body(kept(overtaken.answer(), theirs, ""));
            }
            case StepResult.Forbidden forbidden ->
                ResponseEntity.status(HttpStatus.FORBIDDEN).build();
            case StepResult.Refused refused ->
                ResponseEntity.unprocessableContent()
                        .body(kept(
                                submissionSteps.of(submissionRequest.round(), unit),
                                Map.of(),
                                refused.why().in(lang)));
            case StepResult.Faulty faulty -> throw new IllegalStateException("drafts are not checked");
        };
    }

    private static UnsavedState kept(Submission submission, Map<String, Seen> theirs, String refused) {
        return new UnsavedState(submission.version(), RoundBoardComposer.minute(submission.at()), theirs, refused);
    }

    private Seen seen(StepResult.Theirs theirs, Lang lang) {
        SubmissionField field = theirs.field();
        return new Seen(
                field.typed(),
                field.notApplicable(),
                field.note(),
                personNames.of(theirs.by()).in(lang));
    }
}
