package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.handover.act.HandOverAct;
import org.qingmiao.register.handover.act.HandOverDesk;
import org.qingmiao.register.handover.act.HandOverRequest;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.safeguard.AcceptsBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hand-overs of records, for programs. {@code If-Match} names the version of the hand-over; an answer that fills fields
 * names in {@code record_version} that of the record. Documented in {@code docs/api.md}.
 */
@RestController
@RequestMapping("/api/v1/registers/{id}/records/{record}/hand-overs")
class RecordHandOverApi {
    private static final Set<String> WORDS = Set.of("fields", "reason", "answer", "unit", "partly", "record_version");

    private final ProgramRequests requests;
    private final HandOverDesk desk;
    private final RecordListing listing;

    RecordHandOverApi(ProgramRequests requests, HandOverDesk desk, RecordListing listing) {
        this.requests = requests;
        this.desk = desk;
        this.listing = listing;
    }

    @GetMapping
    ResponseEntity<Object> all(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        List<Map<String, Object>> told =
                desk.of(opened).stream().map(HandOverJson::of).toList();
        return ProgramAnswers.of(Map.of("hand_overs", told));
    }

    @AcceptsBody(megabytes = 1)
    @PostMapping("/{handOver}/{act}")
    ResponseEntity<Object> act(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String handOver,
            @PathVariable String act,
            HttpServletRequest request)
            throws IOException {
        WorkingRegister register = requests.register(request, id);
        HandOverAct asked = HandOverAct.of(act).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        UUID one = needed(handOver);
        UUID key = RequestHeads.neededKey(request);
        SentBody sent = SentBody.read(request, WORDS, path -> RecordWriteApi.once(register, path));
        if (!sent.faults().isEmpty()) {
            return ProgramAnswers.refused(sent.faults(), request);
        }
        HandOverRequest wanted = wanted(asked, key, sent, request);
        Optional<RecordOutcome> before =
                desk.repeated(register, listing.district(register), needed(record), one, wanted);
        if (before.isPresent()) {
            return ProgramAnswers.of(before.get(), request, () -> "", Map.of());
        }
        OpenedRecord opened = requests.record(request, id, record);
        return ProgramAnswers.of(desk.act(opened, one, wanted), request, () -> requests.state(opened), Map.of());
    }

    private static UUID needed(String id) {
        return RequestHeads.uuid(id).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private static HandOverRequest wanted(HandOverAct act, UUID key, SentBody sent, HttpServletRequest request) {
        int based = sent.word("record_version")
                .map(given -> version("record_version", given))
                .orElse(0);
        return new HandOverRequest(
                act,
                sent.word("answer"),
                sent.word("unit"),
                sent.word("partly").filter("yes"::equals).isPresent(),
                RequestHeads.basis(request),
                sent.input(based, Optional.of(key)));
    }

    private static int version(String name, String given) {
        if (!given.matches("\\d{1,9}")) {
            throw RequestProblem.UNKNOWN_VALUE.at(name, given);
        }
        return Integer.parseInt(given);
    }
}
