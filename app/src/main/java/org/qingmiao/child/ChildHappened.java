package org.qingmiao.child;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that others may have to act upon. It is published within the transaction in which it is written down.
 *
 * @param other the child with which it was linked or from which it was parted; else the child itself
 * @param day on which it happened
 */
public record ChildHappened(UUID child, Kind kind, UUID other, LocalDate day) {
    /** What it was. */
    public enum Kind {
        REGISTERED,
        CORRECTED,
        MOVED,
        DIED,
        MERGED,
        UNMERGED
    }
}
