package org.qingmiao.register.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.record.RecordSteps;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Takes steps of records and of their rows; confirms and declines what waits for a second person. */
@Controller
class StepController {
    private final RecordRequests requests;
    private final RecordSteps steps;
    private final RecordRows rows;
    private final ChangeReading reading;
    private final ChangeAnswers answers;

    StepController(
            RecordRequests requests, RecordSteps steps, RecordRows rows, ChangeReading reading, ChangeAnswers answers) {
        this.requests = requests;
        this.steps = steps;
        this.rows = rows;
        this.reading = reading;
        this.answers = answers;
    }

    @GetMapping("/registers/{id}/records/{record}/steps/{step}")
    View step(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String step,
            HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        return changed(opened, step, request).map(answers::blank).orElseGet(() -> ChangeAnswers.back(opened, "gone"));
    }

    /** A step that cannot be taken any more was taken before, by the same form or by somebody else: the record says. */
    @PostMapping("/registers/{id}/records/{record}/steps/{step}")
    View take(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String step,
            HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        Optional<ChangedRecord> offered = changed(opened, step, request);
        if (offered.isEmpty()) {
            return ChangeAnswers.back(opened, "gone");
        }
        SentChange sent = reading.read(offered.get(), request);
        return answers.of(
                offered.get(),
                sent,
                "taken",
                () -> steps.take(opened, step, row(request), sent.input()),
                () -> changed(requests.record(request, id, record), step, request)
                        .orElse(offered.get()));
    }

    private Optional<ChangedRecord> changed(OpenedRecord record, String step, HttpServletRequest request) {
        return offered(record, step, row(request)).map(s -> ChangeReading.step(record, s, row(request)));
    }

    private Optional<RegisterStep> offered(OpenedRecord record, String id, Optional<UUID> row) {
        Optional<RegisterStep> step =
                Optional.ofNullable(record.register().definition().steps().get(id));
        List<RegisterStep> offered = row.isEmpty()
                ? record.steps()
                : step.flatMap(RegisterStep::section)
                        .map(record.register().definition().sections()::get)
                        .map(section -> rows.steps(record, section).getOrDefault(row.get(), List.of()))
                        .orElse(List.of());
        return step.filter(offered::contains);
    }

    private static Optional<UUID> row(HttpServletRequest request) {
        return RecordRequests.uuid(RecordRequests.parameter(request, "row"));
    }

    @PostMapping("/registers/{id}/records/{record}/confirm")
    View confirm(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        return awaited(opened, "taken", steps.confirm(opened, input(opened, request)));
    }

    @PostMapping("/registers/{id}/records/{record}/decline")
    View decline(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        return awaited(opened, "declined", steps.decline(opened, input(opened, request)));
    }

    private static RecordInput input(OpenedRecord record, HttpServletRequest request) {
        return new RecordInput(
                java.util.Map.of(),
                ChangeReading.basedOn(record, request),
                Optional.of(RecordRequests.parameter(request, "reason")).filter(r -> !r.isEmpty()),
                RecordRequests.key(request));
    }

    private static View awaited(OpenedRecord record, String said, RecordOutcome outcome) {
        return ChangeAnswers.back(
                record,
                switch (outcome) {
                    case RecordOutcome.Done done -> said;
                    case RecordOutcome.Awaited awaited -> "awaited";
                    case RecordOutcome.Faulty faulty -> "refused";
                    case RecordOutcome.Conflict conflict -> "gone";
                });
    }
}
