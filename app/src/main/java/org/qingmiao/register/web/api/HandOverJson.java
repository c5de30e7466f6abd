package org.qingmiao.register.web.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.handover.KeptHandOver;
import org.qingmiao.register.handover.act.HandOverAct;
import org.qingmiao.register.handover.act.SeenHandOver;

/** A hand-over as programs see it. */
final class HandOverJson {
    private HandOverJson() {}

    static Map<String, Object> of(SeenHandOver seen) {
        KeptHandOver kept = seen.kept();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", kept.id().toString());
        told.put("hand_over", kept.kind());
        told.put("from", kept.from().unit());
        kept.to().ifPresentOrElse(to -> told.put("to", to.unit()), () -> told.put("outside", kept.outside()));
        told.put("state", kept.state().word());
        told.put("version", kept.version());
        if (kept.partly()) {
            told.put("partly", true);
        }
        kept.reason().filter(reason -> seen.party()).ifPresent(reason -> told.put("reason", reason));
        moments(kept.course(), told);
        told.put("parts", kept.parts().stream().map(HandOverJson::part).toList());
        told.put(
                "acts",
                List.of(HandOverAct.values()).stream()
                        .filter(seen.acts()::contains)
                        .map(HandOverAct::word)
                        .toList());
        told.put("answers", seen.answers().stream().map(HandOver.Return::id).toList());
        return told;
    }

    private static void moments(KeptHandOver.Course course, Map<String, Object> told) {
        told.put("offered_at", course.offeredAt().toString());
        moment("accepted_at", course.acceptedAt(), told);
        moment("refused_at", course.refusedAt(), told);
        moment("answered_at", course.answeredAt(), told);
        moment("ended_at", course.endedAt(), told);
    }

    private static void moment(String name, Optional<Instant> at, Map<String, Object> told) {
        at.ifPresent(moment -> told.put(name, moment.toString()));
    }

    private static Map<String, Object> part(KeptHandOver.Part part) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("part", part.id());
        moment("due", part.due(), told);
        moment("done_at", part.doneAt(), told);
        return told;
    }
}
