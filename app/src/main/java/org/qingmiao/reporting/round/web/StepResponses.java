package org.qingmiao.reporting.round.web;

import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.RoundCode;
import org.qingmiao.reporting.round.StepResult;
import org.springframework.http.ResponseEntity;

/** What a program is told of a step that it took. */
final class StepResponses {
    private StepResponses() {}

    static ResponseEntity<Object> of(String round, StepResult result, Map<String, Integer> places) {
        return switch (result) {
            case StepResult.Taken taken -> ResponseEntity.ok(RoundJson.answer(round, taken.answer(), List.of()));
            case StepResult.Forbidden forbidden -> refused(RoundCode.NOT_YOURS, Messages.of("rounds.api.not_yours"));
            case StepResult.Refused refused -> refused(RoundCode.NOT_NOW, refused.why());
            case StepResult.Faulty faulty ->
                ResponseEntity.unprocessableContent()
                        .body(new RoundJson.Refused(faulty.faults().stream()
                                .map(f -> new RoundJson.Fault(place(f, places), f.code(), f.hard(), f.message()))
                                .toList()));
            case StepResult.Overtaken overtaken ->
                ResponseEntity.status(RoundCode.OVERTAKEN.status())
                        .body(new RoundJson.Refused(overtaken.theirs().entrySet().stream()
                                .map(t -> theirs(t.getKey(), t.getValue(), places))
                                .toList()));
        };
    }

    /** The answer as a whole, not one of its values, is refused. */
    private static ResponseEntity<Object> refused(RoundCode code, Text why) {
        return ResponseEntity.status(code.status())
                .body(new RoundJson.Refused(List.of(new RoundJson.Fault(-1, code.id(), true, why))));
    }

    private static RoundJson.Fault theirs(String field, StepResult.Theirs theirs, Map<String, Integer> places) {
        return new RoundJson.Fault(
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
}
