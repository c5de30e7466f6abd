package org.qingmiao.register.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be written.
 *
 * @param values by path; for a change those that are set
 */
public final class RecordDraft {
    private RecordDraft() {}

    /**
     * A new record.
     *
     * @param unit id of the unit that keeps it
     * @param key of the request, made when its form was opened; the same one twice makes one record
     */
    public record Creation(
            UUID id,
            String unit,
            String state,
            Optional<String> number,
            Set<String> flags,
            Set<String> locks,
            Map<String, Object> values,
            List<RowDraft> rows,
            Optional<UUID> key) {
        public Creation {
            flags = Set.copyOf(flags);
            locks = Set.copyOf(locks);
            values = Map.copyOf(values);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A change.
     *
     * @param basedOn the version that the writer saw
     * @param state nothing if it stays
     * @param marks flags and locks, written {@code flag.x} and {@code lock.x}, that are set or cleared
     * @param cleared paths of fields that are empty from now on
     * @param rows new ones, and such as replace those with their id
     * @param removed ids of rows, by section
     */
    public record Change(
            StoredRecord.Key record,
            int basedOn,
            Optional<String> state,
            Map<String, Boolean> marks,
            Map<String, Object> values,
            Set<String> cleared,
            List<RowDraft> rows,
            Map<String, Set<UUID>> removed,
            Optional<UUID> key) {
        public Change {
            marks = Map.copyOf(marks);
            values = Map.copyOf(values);
            cleared = Set.copyOf(cleared);
            rows = List.copyOf(rows);
            removed = Map.copyOf(removed);
        }

        /** One that sets values and nothing else. */
        public static Change of(StoredRecord.Key record, int basedOn, Map<String, Object> values) {
            return new Change(
                    record,
                    basedOn,
                    Optional.empty(),
                    Map.of(),
                    values,
                    Set.of(),
                    List.of(),
                    Map.of(),
                    Optional.empty());
        }
    }

    /** A row. @param code empty but in a section with a row for each code; @param state empty where rows have none */
    public record RowDraft(
            String section,
            UUID id,
            Optional<UUID> parent,
            int position,
            String code,
            String state,
            Map<String, Object> values) {
        public RowDraft {
            values = Map.copyOf(values);
        }
    }
}
