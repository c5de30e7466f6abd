package org.qingmiao.register.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of taking a file back.
 *
 * @param undone records that were taken back or are as before
 * @param stayed records that were changed or used since, and stay
 * @param whole whether all of the file was looked at
 */
public record BulkTakenBack(int undone, List<Stayed> stayed, boolean whole) {
    public BulkTakenBack {
        stayed = List.copyOf(stayed);
    }

    /** @param number by which people know it; nothing where the person does not see it any more */
    public record Stayed(UUID record, Optional<String> number) {}
}
