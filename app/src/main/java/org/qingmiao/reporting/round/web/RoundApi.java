package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.cell.CellCode;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.form.FormNumbers;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundCode;
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

    record RoundOut(String id, Text name, int year, List<String> periods, String opens, String due, boolean open) {
        static RoundOut of(Round r) {
            return new RoundOut(
                    r.id(),
                    r.name(),
                    r.year(),
                    r.periods(),
                    r.opens().toString(),
                    r.due().toString(),
                    r.open());
        }
    }

    record RoundsOut(List<RoundOut> rounds) {}

    record ProgressOut(String unit, String state, int edition, int version, int filled, int all, boolean late) {}

    record BoardOut(RoundOut round, List<ProgressOut> units) {}

    /** A value as it goes out; {@code value} is absent where nothing is known or nothing applies. */
    record FieldOut(
            String element,
            String unit,
            String period,
            String options,
            @Nullable Double value,
            boolean notApplicable,
            String note) {}

    record AnswerOut(String round, String unit, String state, int version, int edition, List<FieldOut> values) {}

    /**
     * A value as it comes in.
     *
     * @param value absent for unknown; then a note says why, unless it does not apply
     */
    record FieldIn(
            @Nullable String element,
            @Nullable String unit,
            @Nullable String period,
            @Nullable String options,
            @Nullable Double value,
            @Nullable Boolean notApplicable,
            @Nullable String note) {
        /** What {@code null} in the list stands for: no value that is asked for. */
        static final FieldIn NOTHING = new FieldIn(null, null, null, null, null, null, null);
    }

    /**
     * @param version of the answer that the values were made from; absent takes the present one
     * @param submit whether it is handed in or kept as a draft
     */
    record AnswerIn(
            @Nullable List<FieldIn> values,
            @Nullable Integer version,
            @Nullable Boolean submit) {}

    /** {@code index}: position of the value in the request, from 0; -1 for a field that was not sent. */
    record Fault(int index, String code, boolean hard, Text message) {}

    record Refused(List<Fault> problems) {}

    @GetMapping
    RoundsOut list(HttpServletRequest request) {
        RoundResolver.person();
        return new RoundsOut(
                rounds.of(desk.plan(request).id()).stream().map(RoundOut::of).toList());
    }

    @GetMapping("/{id}")
    BoardOut board(@PathVariable String id, HttpServletRequest request) {
        Round round = desk.round(request, id);
        List<ProgressOut> units = roundProgressComposer.rows(round, RoundResolver.person()).stream()
                .map(r -> new ProgressOut(
                        r.unit().id(),
                        r.answer().state().id(),
                        r.answer().edition(),
                        r.answer().version(),
                        r.filled(),
                        r.all(),
                        r.late()))
                .toList();
        return new BoardOut(RoundOut.of(round), units);
    }

    /** Every field that is asked, with what stands in it. */
    @GetMapping("/{id}/{unit}")
    AnswerOut answer(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        Submission submission = submissionSteps.of(submissionRequest.round(), unit);
        Map<String, SubmissionField> fields = table.fields(submissionRequest.round(), unit);
        List<FieldOut> values = forms.entries(submissionRequest.round(), unit).stream()
                .map(e -> out(e, fields.getOrDefault(e.field(), SubmissionField.EMPTY)))
                .toList();
        return new AnswerOut(id, unit, submission.state().id(), submission.version(), submission.edition(), values);
    }

    private static FieldOut out(FormField formField, SubmissionField field) {
        return new FieldOut(
                formField.element().id(),
                formField.unit().id(),
                formField.period().iso(),
                formField.options(),
                field.number().orElse(null),
                field.notApplicable(),
                field.note());
    }

    /** Taken whole or refused whole, but for what a draft keeps; the same key a second time is the same act. */
    @AcceptsBody(from = "report", unit = "unit", megabytes = 4)
    @PostMapping("/{id}/{unit}")
    ResponseEntity<Object> write(
            @PathVariable String id,
            @PathVariable String unit,
            @RequestHeader(value = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody AnswerIn body,
            HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        Round round = submissionRequest.round();
        Person person = submissionRequest.person();
        Map<String, Integer> places = new HashMap<>();
        Map<String, SubmissionField> fields = new HashMap<>();
        List<Fault> unknown = read(body, forms.entries(round, unit), places, fields);
        if (!unknown.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new Refused(unknown));
        }
        int seen = Optional.ofNullable(body.version())
                .orElseGet(() -> submissionSteps.of(round, unit).version());
        StepResult result = Boolean.FALSE.equals(body.submit())
                ? submissionSteps.save(round, unit, person, seen, fields)
                : submissionSteps.submit(round, unit, person, seen, fields, key);
        return answer(id, result, places);
    }

    private static List<Fault> read(
            AnswerIn body, List<FormField> entries, Map<String, Integer> places, Map<String, SubmissionField> fields) {
        Map<String, FormField> asked = new HashMap<>();
        entries.forEach(e -> asked.put(e.field(), e));
        List<Fault> unknown = new ArrayList<>();
        List<FieldIn> values = Optional.ofNullable(body.values()).orElse(List.of());
        for (int i = 0; i < values.size(); i++) {
            FieldIn in = Optional.ofNullable(values.get(i)).orElse(FieldIn.NOTHING);
            String name = "v:" + in.element() + ":" + in.unit() + ":" + in.period() + ":"
                    + Optional.ofNullable(in.options()).orElse("");
            if (!asked.containsKey(name)) {
                unknown.add(new Fault(
                        i, RoundCode.NOT_ASKED.id(), true, Messages.of("rounds.api.not_asked", name.substring(2))));
            } else if (places.putIfAbsent(name, i) != null) {
                unknown.add(
                        new Fault(i, CellCode.TWICE.id(), true, Messages.of("rounds.api.twice", name.substring(2))));
            } else {
                Double value = in.value();
                fields.put(
                        name,
                        SubmissionField.of(
                                value == null ? "" : FormNumbers.print(value),
                                Optional.ofNullable(in.note()).orElse(""),
                                Boolean.TRUE.equals(in.notApplicable())));
            }
        }
        return unknown;
    }

    private static ResponseEntity<Object> answer(String round, StepResult result, Map<String, Integer> places) {
        return switch (result) {
            case StepResult.Taken taken -> ResponseEntity.ok(out(round, taken.answer()));
            case StepResult.Forbidden forbidden -> refused(RoundCode.NOT_YOURS, Messages.of("rounds.api.not_yours"));
            case StepResult.Refused refused -> refused(RoundCode.NOT_NOW, refused.why());
            case StepResult.Faulty faulty ->
                ResponseEntity.unprocessableContent()
                        .body(new Refused(faulty.faults().stream()
                                .map(f -> new Fault(place(f, places), f.code(), f.hard(), f.message()))
                                .toList()));
            case StepResult.Overtaken overtaken ->
                ResponseEntity.status(RoundCode.OVERTAKEN.status())
                        .body(new Refused(overtaken.theirs().entrySet().stream()
                                .map(t -> theirs(t.getKey(), t.getValue(), places))
                                .toList()));
        };
    }

    /** The answer as a whole, not one of its values, is refused. */
    private static ResponseEntity<Object> refused(RoundCode code, Text why) {
        return ResponseEntity.status(code.status()).body(new Refused(List.of(new Fault(-1, code.id(), true, why))));
    }

    private static Fault theirs(String field, StepResult.Theirs theirs, Map<String, Integer> places) {
        return new Fault(
                places.getOrDefault(field, -1),
                RoundCode.OVERTAKEN.id(),
                true,
                Messages.of("rounds.theirs", theirs.field().shown(), theirs.by()));
    }

    private static int place(FieldFault fault, Map<String, Integer> places) {
        return fault.fields().stream()
                .map(f -> places.getOrDefault(f, -1))
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static AnswerOut out(String round, Submission submission) {
        return new AnswerOut(
                round,
                submission.unit(),
                submission.state().id(),
                submission.version(),
                submission.edition(),
                List.of());
    }
}
