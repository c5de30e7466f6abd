package org.qingmiao.register.trial;

import java.time.Instant;
import java.util.Optional;
import org.qingmiao.register.clock.DueTime;

/**
 * Something that the record owes, or owed.
 *
 * @param name of the deadline, or of what a hand-over owes: {@code police.accept}
 * @param done when it was fulfilled
 */
public record Debt(String name, DueTime due, Optional<Instant> done) {
    /** Whether it still stands: not fulfilled, or fulfilled too late, which stays to be explained. */
    public boolean stands() {
        return done.isEmpty() || due.isLate(done.get());
    }

    /** Whether its end passed before it was fulfilled. */
    boolean isLate(Instant now) {
        return due.isLate(done.orElse(now));
    }

    /** {@code report=2025-09-28}. */
    public String written() {
        return name + "=" + due.written();
    }
}
