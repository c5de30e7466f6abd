package org.qingmiao.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qingmiao.reporting.progress.AsOf;

/**
 * By when something is to be done, and every change of that day.
 *
 * @param first the day that was set at first
 * @param by who set it
 * @param byOffice whether the office set it
 * @param changes in the order in which they were made
 */
public record Deadline(LocalDate first, String by, boolean byOffice, List<Change> changes) {
    public Deadline {
        changes = List.copyOf(changes);
    }

    /** A day that has not been changed. */
    public static Deadline of(LocalDate first, String by, boolean byOffice) {
        return new Deadline(first, by, byOffice, List.of());
    }

    /** {@code was}: the day that stood before. */
    public record Change(LocalDate was, LocalDate due, String reason, String by, boolean byOffice, Instant at) {}

    /** The day that stands now. */
    public LocalDate due() {
        return changes.isEmpty() ? first : changes.getLast().due();
    }

    /** The day that stood on a day. */
    public LocalDate due(AsOf asOf) {
        return changes.stream().filter(c -> seen(c, asOf)).map(Change::due).reduce(first, (earlier, later) -> later);
    }

    /**
     * The day that counts: one that had passed when it was changed stays, however it was changed since; one that was
     * changed in time counts as changed.
     */
    public LocalDate counted(AsOf asOf) {
        LocalDate counted = first;
        for (Change change : changes) {
            if (seen(change, asOf) && !AsOf.day(change.at()).isAfter(counted)) {
                counted = change.due();
            }
        }
        return counted;
    }

    private static boolean seen(Change change, AsOf asOf) {
        return asOf.knows(change.at()) && !AsOf.day(change.at()).isAfter(asOf.day());
    }

    /** Who set the day that stands. */
    public String setBy() {
        return changes.isEmpty() ? by : changes.getLast().by();
    }

    /** Whether only the office may change it. */
    public boolean isOffices() {
        return changes.isEmpty() ? byOffice : changes.getLast().byOffice();
    }
}
