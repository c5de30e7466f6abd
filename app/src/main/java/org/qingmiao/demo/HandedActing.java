package org.qingmiao.demo;

import java.util.Optional;
import org.qingmiao.register.handover.act.HandOverAct;
import org.qingmiao.register.handover.act.HandOverDesk;
import org.qingmiao.register.handover.act.HandOverRequest;
import org.qingmiao.register.handover.act.SeenHandOver;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOutcome;

/** Does with hand-overs what recipes say: {@code owner.accept}, {@code schools.answer.removed}. */
record HandedActing(HandOverDesk desk) {
    private static final int PARTS = 3;

    private static String[] parts(String name) {
        return name.split("\\.", PARTS);
    }

    /** The first hand-over of the kind with which the reader may do it. */
    Optional<SeenHandOver> find(OpenedRecord record, String name) {
        String[] parts = parts(name);
        HandOverAct act = HandOverAct.of(parts[1]).orElseThrow();
        return desk.of(record).stream()
                .filter(seen ->
                        seen.kept().kind().equals(parts[0]) && seen.acts().contains(act))
                .findFirst();
    }

    RecordOutcome act(OpenedRecord record, String name, RecordInput input) {
        String[] parts = parts(name);
        SeenHandOver seen = find(record, name).orElseThrow();
        return desk.act(
                record,
                seen.kept().id(),
                new HandOverRequest(
                        HandOverAct.of(parts[1]).orElseThrow(),
                        parts.length == PARTS ? Optional.of(parts[2]) : Optional.empty(),
                        Optional.empty(),
                        false,
                        seen.kept().version(),
                        input));
    }
}
