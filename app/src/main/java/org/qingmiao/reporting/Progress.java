package org.qingmiao.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * How far a measure or milestone is.
 *
 * @param item id of the measure or milestone
 * @param share 0 to 100 per cent
 * @param on day on which it was done, if it is
 */
public record Progress(
        String item,
        State state,
        int share,
        Optional<LocalDate> on,
        Text note,
        String author,
        Instant at,
        boolean synthetic) {

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

    /** Whether it should be done by a day but is not. */
    public boolean isLate(LocalDate due, LocalDate today) {
        return state == State.LATE || (state != State.DONE && due.isBefore(today));
    }
}
