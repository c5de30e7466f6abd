package org.qingmiao.register.handover.act;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.register.record.RecordInput;

/**
 * What somebody asks to be done with a hand-over.
 *
 * @param answer which one is given
 * @param unit to which it is passed on
 * @param partly whether a part alone is accepted
 * @param version of the hand-over that its sender saw
 * @param input what is filled, why, upon which version of the record, and the key of the request
 */
public record HandOverRequest(
        HandOverAct act,
        Optional<String> answer,
        Optional<String> unit,
        boolean partly,
        int version,
        RecordInput input) {
    /** What the request is known by when it comes a second time. */
    RecordInput known(UUID handOver) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("hand-over", handOver + " " + version + (partly ? " partly" : ""));
        answer.ifPresent(a -> about.put("answer", a));
        unit.ifPresent(u -> about.put("unit", u));
        return input.to(about);
    }
}
