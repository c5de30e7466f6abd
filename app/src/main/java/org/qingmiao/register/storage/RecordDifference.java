package org.qingmiao.register.storage;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.qingmiao.register.storage.RecordDraft.Change;

/** What a change touches, and what others changed meanwhile. */
final class RecordDifference {
    private RecordDifference() {}

    /** Why a change was not made: others were first, or it is out of reach. */
    static RuntimeException conflict(RecordReading reading, Change change, Set<String> mine) {
        StoredRecord now = reading.read(change.record(), RecordReading.NEWEST).orElseThrow(RecordRefused::outOfReach);
        if (now.head().version() <= change.basedOn()) {
            return RecordRefused.outOfReach();
        }
        StoredRecord then = reading.read(change.record(), change.basedOn()).orElse(now);
        Set<String> theirs = new TreeSet<>();
        Stream.concat(now.values().keySet().stream(), then.values().keySet().stream())
                .filter(p -> !Objects.equals(now.values().get(p), then.values().get(p)))
                .forEach(theirs::add);
        Stream.concat(now.rows().keySet().stream(), then.rows().keySet().stream())
                .filter(s -> !Objects.equals(now.rows().get(s), then.rows().get(s)))
                .forEach(theirs::add);
        if (!now.head().state().equals(then.head().state())) {
            theirs.add("state");
        }
        return new RecordConflict(now.head().version(), theirs, mine);
    }

    static Set<String> touched(Change change) {
        Set<String> touched = new TreeSet<>(change.values().keySet());
        touched.addAll(change.cleared());
        change.rows().forEach(r -> touched.add(r.section()));
        touched.addAll(change.removed().keySet());
        touched.addAll(change.marks().keySet());
        change.state().ifPresent(s -> touched.add("state"));
        return touched;
    }
}
