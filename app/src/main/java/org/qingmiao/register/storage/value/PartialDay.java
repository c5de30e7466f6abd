package org.qingmiao.register.storage.value;

import java.time.LocalDate;

/**
 * A day that may be known by its month or year alone.
 *
 * @param first the first day that it may be
 */
public record PartialDay(LocalDate first, Precision precision) {
    /** How exactly it is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }
}
