package org.qingmiao.register.handover;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qingmiao.register.handover.KeptHandOver.Part;

/**
 * What happened to the hand-overs of a record, by the names by which expressions and debts know it ({@code owner.accepted}).
 * What was offered last counts. Where that went to several units, it is accepted, answered and ended once all of them have
 * that did not refuse, and refused once nobody else may still accept.
 */
final class HandOverMoments {
    private static final Comparator<Instant> ORDER = Comparator.naturalOrder();

    private final Map<String, Instant> moments = new LinkedHashMap<>();

    private HandOverMoments() {}

    static Map<String, Instant> of(Collection<KeptHandOver> handOvers) {
        HandOverMoments found = new HandOverMoments();
        handOvers.stream()
                .collect(Collectors.groupingBy(KeptHandOver::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach(found::kind);
        return found.moments;
    }

    private void kind(String kind, List<KeptHandOver> all) {
        List<Instant> refusals = all.stream()
                .flatMap(h -> h.course().refusedAt().stream())
                .sorted()
                .toList();
        for (int i = 0; i < refusals.size(); i++) {
            moments.put(kind + ".refused_" + (i + 1), refusals.get(i));
        }
        List<KeptHandOver> last = last(all);
        if (last.isEmpty()) {
            all.stream()
                    .flatMap(h -> h.course().endedAt().stream())
                    .max(ORDER)
                    .ifPresent(at -> moments.put(kind + ".withdrawn", at));
            return;
        }
        last.stream().map(h -> h.course().offeredAt()).min(ORDER).ifPresent(at -> moments.put(kind + ".offered", at));
        stages(kind, last);
    }

    /** Those of the last act that offered it; what was taken back or passed on is none. */
    private static List<KeptHandOver> last(List<KeptHandOver> all) {
        List<KeptHandOver> standing = all.stream()
                .filter(h -> h.state() != HandOverState.WITHDRAWN && h.state() != HandOverState.PASSED)
                .toList();
        return standing.stream()
                .max(Comparator.comparing(h -> h.course().offeredAt()))
                .map(newest -> standing.stream()
                        .filter(h -> h.offering().equals(newest.offering()))
                        .toList())
                .orElse(List.of());
    }

    private void stages(String kind, List<KeptHandOver> last) {
        List<KeptHandOver> working =
                last.stream().filter(h -> h.state() != HandOverState.REFUSED).toList();
        if (last.stream().noneMatch(h -> h.state() == HandOverState.OFFERED)) {
            latest(last.stream().flatMap(h -> h.course().refusedAt().stream()).toList())
                    .ifPresent(at -> moments.put(kind + ".refused", at));
        }
        once(working, h -> h.course().acceptedAt(), kind + ".accepted");
        once(working, h -> h.course().answeredAt(), kind + ".answered");
        once(working, h -> h.course().endedAt(), kind + ".ended");
        Set<String> parts = working.stream()
                .flatMap(h -> h.parts().stream().map(Part::id))
                .filter(part -> !part.equals(KeptHandOver.ACCEPT))
                .collect(Collectors.toSet());
        parts.forEach(part -> once(working, h -> h.part(part).flatMap(Part::doneAt), kind + "." + part));
    }

    /** When the last of them did it, if all did. */
    private void once(List<KeptHandOver> working, Function<KeptHandOver, Optional<Instant>> stage, String name) {
        List<Instant> done =
                working.stream().flatMap(h -> stage.apply(h).stream()).toList();
        if (!done.isEmpty() && done.size() == working.size()) {
            latest(done).ifPresent(at -> moments.put(name, at));
        }
    }

    private static Optional<Instant> latest(List<Instant> moments) {
        return moments.stream().max(ORDER);
    }
}
