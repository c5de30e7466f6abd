package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.Rounds;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.reporting.submission.SubmissionSteps;
import org.qingmiao.safeguard.AcceptsBody;
import org.qingmiao.safeguard.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rounds for programs: which are open, what a unit is asked, its answer in. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1/rounds")
class RoundApi {
    private final RoundResolver desk;
    private final Rounds rounds;
    private final RoundProgressComposer roundProgressComposer;
    private final SubmissionSteps submissionSteps;
    private final SubmissionRepository table;
    private final RoundForms forms;

    RoundApi(
            RoundResolver desk,
            Rounds rounds,
            RoundProgressComposer roundProgressComposer,
            SubmissionSteps submissionSteps,
            SubmissionRepository table,
            RoundForms forms) {
        this.desk = desk;
        this.rounds = rounds;
        this.roundProgressComposer = roundProgressComposer;
        this.submissionSteps = submissionSteps;
        this.table = table;
        this.forms = forms;
    }

    @GetMapping
    RoundJson.RoundsOut list(HttpServletRequest request) {
        RoundResolver.person();
        return new RoundJson.RoundsOut(rounds.of(desk.plan(request).id()).stream()
                .map(RoundJson.RoundOut::of)
                .toList());
    }

    @GetMapping("/{id}")
    RoundJson.BoardOut board(@PathVariable String id, HttpServletRequest request) {
        Round round = desk.round(request, id);
        List<RoundJson.ProgressOut> units = roundProgressComposer.rows(round, RoundResolver.person()).stream()
                .map(RoundJson::progress)
                .toList();
        return new RoundJson.BoardOut(RoundJson.RoundOut.of(round), units);
    }

    /** Every field that is asked, with what stands in it. */
    @GetMapping("/{id}/{unit}")
    RoundJson.AnswerOut answer(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        Submission submission = submissionSteps.of(submissionRequest.round(), unit);
        Map<String, SubmissionField> fields = table.fields(submissionRequest.round(), unit);
        List<RoundJson.FieldOut> values = forms.entries(submissionRequest.round(), unit).stream()
                .map(e -> RoundJson.field(e, fields.getOrDefault(e.field(), SubmissionField.EMPTY)))
                .toList();
        return RoundJson.answer(id, submission, values);
    }

    /** Taken whole or refused whole, but for what a draft keeps; the same key a second time is the same act. */
    @AcceptsBody(from = "report", unit = "unit", megabytes = 4)
    @PostMapping("/{id}/{unit}")
    ResponseEntity<Object> write(
            @PathVariable String id,
            @PathVariable String unit,
            @RequestHeader(value = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody RoundJson.AnswerIn body,
            HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        Round round = submissionRequest.round();
        Person person = submissionRequest.person();
        SentSubmission sent = SentSubmission.read(body, forms.entries(round, unit));
        if (!sent.faults().isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new RoundJson.Refused(sent.faults()));
        }
        int seen = Optional.ofNullable(body.version())
                .orElseGet(() -> submissionSteps.of(round, unit).version());
        StepResult result = Boolean.FALSE.equals(body.submit())
                ? submissionSteps.save(round, unit, person, seen, sent.fields())
                : submissionSteps.submit(round, unit, person, seen, sent.fields(), key);
        return StepResponses.of(id, result, sent.places());
    }
}
