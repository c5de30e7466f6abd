package org.qingmiao.child.stored;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened to a child on a day.
 *
 * @param from id of the unit that it left
 * @param to id of the unit to which it came
 * @param withdrawn by whom, if it was a mistake
 */
public record ChildEvent(
        UUID id,
        UUID child,
        Kind kind,
        LocalDate day,
        Optional<String> from,
        Optional<String> to,
        String by,
        Optional<String> withdrawn) {
    /** What it was. */
    public enum Kind {
        MOVED,
        SCHOOL,
        DIED,
        ADOPTED
    }

    /** Whether it says that the child was dead by a day. */
    public boolean isDeathBy(LocalDate by) {
        return holds() && kind == Kind.DIED && !day.isAfter(by);
    }

    public boolean holds() {
        return withdrawn.isEmpty();
    }
}
