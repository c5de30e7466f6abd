package org.qingmiao.register.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.register.clock.DueTime;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.handover.HandOverReceivers.Giving;
import org.qingmiao.register.handover.KeptHandOver.Part;

/** What is owed of a hand-over, once what it is owed after has happened; when that is and how it came about is kept. */
final class HandOverParts {
    private HandOverParts() {}

    /** The same with what is owed of it by now. */
    static KeptHandOver with(Giving giving, HandOver definition, KeptHandOver handOver) {
        List<Part> parts = new ArrayList<>(handOver.parts());
        if (handOver.part(KeptHandOver.ACCEPT).isEmpty()) {
            definition
                    .accept()
                    .map(limit -> part(
                            giving,
                            KeptHandOver.ACCEPT,
                            Optional.of(limit),
                            handOver.course().offeredAt()))
                    .ifPresent(parts::add);
        }
        for (HandOver.Return answer : definition.returns().values()) {
            if (handOver.part(answer.id()).isEmpty()
                    && answer.when().map(giving::holds).orElse(true)) {
                since(handOver, answer)
                        .map(since -> part(giving, answer.id(), answer.limit(), since))
                        .ifPresent(parts::add);
            }
        }
        return HandOverChange.of(handOver).parts(parts).same();
    }

    /** Since when an answer is owed; nothing as long as what it comes after has not happened. */
    static Optional<Instant> since(KeptHandOver handOver, HandOver.Return answer) {
        return switch (answer.after().orElse("")) {
            case "" -> Optional.of(handOver.course().offeredAt());
            case "accepted" -> handOver.course().acceptedAt();
            case String other -> handOver.part(other).flatMap(Part::doneAt);
        };
    }

    private static Part part(Giving giving, String id, Optional<HandOver.Limit> limit, Instant since) {
        Optional<DueTime> due =
                limit.flatMap(l -> giving.register().with(trial -> trial.due(giving.cells(), l, since)));
        return new Part(
                id,
                due.map(DueTime::end),
                due.map(d -> d.reason().text(d.zone())).orElse(Text.same("")),
                Optional.empty(),
                Optional.empty());
    }
}
