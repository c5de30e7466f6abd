package org.qingmiao.register.handover.act;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.handover.HandOverReceivers;
import org.qingmiao.register.handover.HandOverReceivers.Giving;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.step.StepAsking;

/** What acts on hand-overs ask: reasons, units, and the fields of an answer. */
public final class HandOverAsking {
    private static final String REASON = "reason";
    private static final String UNIT = "unit";

    private final RecordOpening opening;
    private final HandOverReceivers receivers;
    private final Clock clock;

    HandOverAsking(RecordOpening opening, HandOverReceivers receivers, Clock clock) {
        this.opening = opening;
        this.receivers = receivers;
        this.clock = clock;
    }

    Giving giving(OpenedRecord record) {
        return new Giving(record.register().kept(), record.head().unit(), opening.judgedBy(record), clock.instant());
    }

    /** The units to which it may be passed on. */
    public List<String> onward(OpenedRecord record, SeenHandOver seen) {
        return seen.kept()
                .to()
                .map(to -> receivers.onward(giving(record), seen.definition(), to.unit()))
                .orElse(List.of());
    }

    /** Whether a reason has to be given, for taking all or only a part of it. */
    private static boolean needsReason(HandOverAct act, boolean partly) {
        return act == HandOverAct.REFUSE || act == HandOverAct.ACCEPT && partly;
    }

    /** The fields that an answer fills. */
    public static List<String> fields(KeptRegister register, HandOver.Return answer) {
        return StepAsking.of(register, answer.ask()).stream()
                .filter(asked -> !asked.isReason())
                .map(StepAsking.Asked::path)
                .filter(path -> register.fields().at(path).isPresent())
                .toList();
    }

    List<RecordFault> faults(OpenedRecord record, SeenHandOver seen, HandOverRequest request) {
        List<RecordFault> faults = new ArrayList<>();
        if (needsReason(request.act(), request.partly())
                && isMissing(request.input().reason())) {
            faults.add(required(REASON));
        }
        if (request.act() == HandOverAct.ACCEPT
                && request.partly()
                && !seen.definition().partly()) {
            faults.add(new RecordFault("", Messages.of("handover.not_partly")));
        }
        if (request.act() == HandOverAct.PASS_ON
                && request.unit().filter(onward(record, seen)::contains).isEmpty()) {
            faults.add(new RecordFault(
                    UNIT,
                    Messages.of("handover.receiver.choose", seen.definition().label())));
        }
        if (request.act() == HandOverAct.ANSWER) {
            faults.addAll(answer(record, seen, request));
        }
        return faults;
    }

    private static List<RecordFault> answer(OpenedRecord record, SeenHandOver seen, HandOverRequest request) {
        Optional<HandOver.Return> answer = request.answer()
                .flatMap(id ->
                        seen.answers().stream().filter(r -> r.id().equals(id)).findFirst());
        if (answer.isEmpty()) {
            return List.of(new RecordFault("answer", Messages.of("handover.no_answer")));
        }
        KeptRegister register = record.register().kept();
        List<RecordFault> faults = new ArrayList<>();
        for (StepAsking.Asked asked : StepAsking.of(register, answer.get().ask())) {
            if (asked.needed() && !isGiven(record, request, asked)) {
                faults.add(required(asked.path()));
            }
        }
        return faults;
    }

    /** Rows are added before; the answer is content with one. */
    private static boolean isGiven(OpenedRecord record, HandOverRequest request, StepAsking.Asked asked) {
        if (asked.isReason()) {
            return !isMissing(request.input().reason());
        }
        Object given = request.input().cells().get(asked.path());
        return given != null
                ? !String.valueOf(given).isBlank()
                : record.stored().values().containsKey(asked.path()) || record.hasRow(asked.path());
    }

    private static boolean isMissing(Optional<String> reason) {
        return reason.filter(r -> !r.isBlank()).isEmpty();
    }

    private static RecordFault required(String path) {
        return new RecordFault(path, Messages.of("register.try.required"));
    }
}
