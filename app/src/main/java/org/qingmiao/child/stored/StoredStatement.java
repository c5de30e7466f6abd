package org.qingmiao.child.stored;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.child.ChildStatement;

/**
 * What a source said of a child, as it is kept.
 *
 * @param number in the order in which it was said
 * @param child under which it was said
 * @param whole whether it is all that is known by then, so that what was said before counts no more
 * @param holdsFrom from when on it holds; absent: always
 * @param said an empty text is not said
 */
public record StoredStatement(
        long number,
        UUID child,
        boolean whole,
        Optional<LocalDate> holdsFrom,
        ChildStatement said,
        String by,
        Instant at) {
    /** Whether it is of an invented child. */
    public boolean isSynthetic() {
        return said.source().equals(ChildStatement.DEMO);
    }

    public boolean holdsOn(LocalDate day) {
        return holdsFrom.map(from -> !from.isAfter(day)).orElse(true);
    }
}
