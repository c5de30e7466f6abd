package org.qingmiao.register.web.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.handover.act.HandOverAct;
import org.qingmiao.register.handover.act.HandOverDesk;
import org.qingmiao.register.handover.act.HandOverRequest;
import org.qingmiao.register.handover.act.SeenHandOver;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.web.handover.HandOverForms.Doing;
import org.qingmiao.register.web.handover.HandOverForms.Typed;
import org.qingmiao.register.web.record.part.PlainInputs;
import org.qingmiao.register.web.record.part.RecordFormComposer;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.qingmiao.register.web.record.part.SentInputs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What is done with hand-overs of records. */
@Controller
class HandOverController {
    private static final String ACT = "/registers/{id}/records/{record}/hand-overs/{handOver}/{act}";

    private final RecordRequests requests;
    private final RecordOpening opening;
    private final HandOverDesk desk;
    private final HandOverForms forms;
    private final PageRenderer pageRenderer;

    HandOverController(
            RecordRequests requests,
            RecordOpening opening,
            HandOverDesk desk,
            HandOverForms forms,
            PageRenderer pageRenderer) {
        this.requests = requests;
        this.opening = opening;
        this.desk = desk;
        this.forms = forms;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping(ACT)
    View form(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String handOver,
            @PathVariable String act,
            HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        return doing(opened, handOver, act, request)
                .map(doing -> page(doing, blank(doing), List.of(), HttpStatus.OK))
                .orElseGet(() -> back(opened, "gone"));
    }

    private Optional<Doing> doing(OpenedRecord record, String id, String word, HttpServletRequest request) {
        HandOverAct act = HandOverAct.of(word).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        Optional<SeenHandOver> seen = RecordRequests.uuid(id).flatMap(handOver -> desk.find(record, handOver, act));
        String answer = RecordRequests.parameter(request, "answer");
        return seen.map(s -> new Doing(
                        record,
                        s,
                        act,
                        act == HandOverAct.ANSWER
                                ? s.answers().stream()
                                        .filter(r -> r.id().equals(answer))
                                        .findFirst()
                                : Optional.empty()))
                .filter(d -> act != HandOverAct.ANSWER || d.answer().isPresent());
    }

    private static Typed blank(Doing doing) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("key", UUID.randomUUID().toString());
        hidden.put("version", String.valueOf(doing.record().head().version()));
        hidden.put("hand-over", String.valueOf(doing.seen().kept().version()));
        return new Typed(
                hidden,
                RecordFormComposer.texts(
                        doing.fields(), path -> doing.record().shown().get(path)),
                "",
                false,
                "");
    }

    /** What cannot be done any more was done before, by the same form or by somebody else: the record says. */
    @PostMapping(ACT)
    View act(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String handOver,
            @PathVariable String act,
            HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        Optional<Doing> possible = doing(opened, handOver, act, request);
        if (possible.isEmpty()) {
            return back(opened, "gone");
        }
        Doing doing = possible.get();
        SentInputs sent = SentInputs.read(request, doing.fields());
        List<RecordFault> unread = sent.faults();
        RecordOutcome outcome = unread.isEmpty()
                ? desk.act(opened, doing.seen().kept().id(), asked(doing, sent, request))
                : new RecordOutcome.Faulty(unread);
        return switch (outcome) {
            case RecordOutcome.Done done -> back(opened, act);
            case RecordOutcome.Awaited awaited -> back(opened, act);
            case RecordOutcome.Conflict conflict -> back(opened, "gone");
            case RecordOutcome.Faulty faulty ->
                page(doing, typed(sent, request), faulty.faults(), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static HandOverRequest asked(Doing doing, SentInputs sent, HttpServletRequest request) {
        Map<String, Object> cells =
                sent.changed(doing.fields(), path -> doing.record().shown().get(path));
        return new HandOverRequest(
                doing.act(),
                doing.answer().map(a -> a.id()),
                Optional.of(PlainInputs.sent(request, HandOverForms.UNIT)).filter(u -> !u.isEmpty()),
                !PlainInputs.sent(request, HandOverForms.PARTLY).isEmpty(),
                RecordRequests.number(request, "hand-over"),
                new RecordInput(
                        cells,
                        RecordRequests.number(request, "version"),
                        Optional.of(why(request)).filter(r -> !r.isEmpty()),
                        RecordRequests.key(request)));
    }

    private static String why(HttpServletRequest request) {
        String reason = RecordRequests.parameter(request, "reason");
        return reason.isEmpty() ? PlainInputs.sent(request, HandOverForms.WHY) : reason;
    }

    private static Typed typed(SentInputs sent, HttpServletRequest request) {
        Map<String, String> hidden = new LinkedHashMap<>();
        List.of("key", "version", "hand-over")
                .forEach(name -> hidden.put(name, RecordRequests.parameter(request, name)));
        return new Typed(
                hidden,
                sent.texts(),
                PlainInputs.sent(request, HandOverForms.UNIT),
                !PlainInputs.sent(request, HandOverForms.PARTLY).isEmpty(),
                why(request));
    }

    private View page(Doing doing, Typed typed, List<RecordFault> faults, HttpStatus status) {
        return pageRenderer.page(
                "register/record/form",
                RecordRequests.head(doing.record(), RecordTitles.of(doing.record()), doing.title()),
                forms.form(doing, typed, faults),
                status);
    }

    /** To the record; to what is handed over where it is seen no more. */
    private View back(OpenedRecord record, String said) {
        String path = opening.again(record).isPresent() ? RecordRequests.path(record) : "/registers/handed";
        return new RedirectView(path + "?handed=" + said);
    }
}
