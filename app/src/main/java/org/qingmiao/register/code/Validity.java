package org.qingmiao.register.code;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule, rate or code is in force (rule C9: every threshold, rate and form is dated).
 *
 * @param from the first day; nothing if it always was
 * @param to the last day; nothing if no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Validity ALWAYS = new Validity(null, null);

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether some day lies in both. */
    public boolean meets(Validity other) {
        return !isBehind(other) && !other.isBehind(this);
    }

    private boolean isBehind(Validity other) {
        return from != null && other.to != null && from.isAfter(other.to);
    }

    /** The first day, if there is one. */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(from);
    }
}
