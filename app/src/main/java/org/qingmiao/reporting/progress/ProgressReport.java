package org.qingmiao.reporting.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.qingmiao.platform.Text;

/**
 * One entry of how far a measure or milestone is, as its unit reported it.
 *
 * @param item id of the measure or milestone
 * @param share 0 to 100 per cent
 * @param day for which day it speaks; of what is done, the day on which it was done
 * @param at when it was recorded
 * @param evidence what was brought with it to show that it is done
 */
public record ProgressReport(
        String item,
        State state,
        int share,
        LocalDate day,
        Text note,
        String author,
        Instant at,
        boolean synthetic,
        List<ProgressEvidence> evidence)
        implements DatedEntry {

    public ProgressReport {
        evidence = List.copyOf(evidence);
    }

    /** What a unit can say of it. */
    public enum State {
        DONE,
        UNDER_WAY,
        LATE,
        NOT_BEGUN;

        /** As files and tables write it, for example {@code under_way}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public boolean isDone() {
        return state == State.DONE;
    }
}
