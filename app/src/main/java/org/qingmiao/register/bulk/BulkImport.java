package org.qingmiao.register.bulk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that its sender brought, and how far it is.
 *
 * @param digest SHA-256 of it, in hexadecimal digits
 * @param name as its sender calls it
 * @param last row of the sheet up to which everything is done
 * @param at when it was tried first
 * @param ended when all of it was done
 */
public record BulkImport(
        int district,
        UUID id,
        String register,
        String digest,
        String name,
        State state,
        int last,
        Instant at,
        Optional<Instant> ended,
        Tally tally) {
    /** How far a file is. */
    public enum State {
        TRIED,
        APPLYING,
        APPLIED,
        UNDONE
    }

    /** How many of its rows came to what; of those that were made or changed, how many were taken back or had to stay. */
    public record Tally(int made, int changed, int same, int refused, int undone, int kept) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

        /** Records that are as the file made them, as far as is known. */
        public int standing() {
            return made + changed - undone - kept;
        }
    }
}
