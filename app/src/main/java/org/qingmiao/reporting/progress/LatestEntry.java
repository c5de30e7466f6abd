package org.qingmiao.reporting.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What counts of the entries about one thing. The one that speaks for the latest day counts; of the same day the one
 * recorded last. One that says "done" overtakes what had been recorded for later days: whoever writes in February that
 * it was done in December knows better than who wrote in January that it was not.
 */
public final class LatestEntry<T extends DatedEntry> {
    private final TreeMap<LocalDate, T> line = new TreeMap<>();

    /** @param recorded entries about one thing in the order in which they were recorded */
    public LatestEntry(List<T> recorded, AsOf asOf) {
        recorded.stream().filter(asOf::sees).forEach(this::add);
    }

    private void add(T entry) {
        if (entry.isDone()) {
            line.tailMap(entry.day(), false).clear();
        }
        line.put(entry.day(), entry);
    }

    /** The entry that counts. */
    public Optional<T> last() {
        return Optional.ofNullable(line.lastEntry()).map(Map.Entry::getValue);
    }

    /** Since when it is done without a break, if it is. */
    public Optional<LocalDate> doneOn() {
        Optional<LocalDate> since = Optional.empty();
        for (T entry : line.descendingMap().values()) {
            if (!entry.isDone()) {
                break;
            }
            since = Optional.of(entry.day());
        }
        return since;
    }

    /** The newest entry that did not yet say "done". */
    public Optional<T> before() {
        return line.descendingMap().values().stream().filter(e -> !e.isDone()).findFirst();
    }

    /** Entries of the time since which it is done, in the order of days; none while it is not. */
    public List<T> done() {
        return doneOn().map(d -> List.copyOf(line.tailMap(d, true).values())).orElse(List.of());
    }
}
