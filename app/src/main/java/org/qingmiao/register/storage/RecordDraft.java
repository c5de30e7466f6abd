package org.qingmiao.register.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.register.storage.value.RecordClaims;

/** What is to be written. Values are told by path; of a change those that are set. */
public final class RecordDraft {
    private RecordDraft() {}

    /**
     * The step by which a version is made.
     *
     * @param reason why, where one was given
     * @param awaited whether it is only put forward: another person confirms it, until then the record stays where it is
     */
    public record Act(String step, Optional<String> reason, boolean awaited) {
        /** One that is taken. */
        public Act(String step, Optional<String> reason) {
            this(step, reason, false);
        }
    }

    /**
     * What somebody asked for.
     *
     * @param key made when its form was opened
     * @param content what was given; the key with another content is refused
     */
    public record Request(UUID key, String content) {}

    /**
     * What a record owes next.
     *
     * @param debt id of the rule by which it is owed
     */
    public record Owed(String debt, Instant due) {}

    /**
     * A new record.
     *
     * @param unit id of the unit that keeps it
     * @param claims by what it is reached beside its unit
     * @param act nothing if no step made it
     * @param owed what it owes; nothing if it owes nothing
     * @param request that asks for it; the same one twice makes one record
     */
    public record Creation(
            UUID id,
            String unit,
            String state,
            Optional<String> number,
            Set<String> flags,
            Set<String> locks,
            RecordClaims claims,
            Map<String, Object> values,
            List<RowDraft> rows,
            Optional<Act> act,
            Optional<Owed> owed,
            Optional<Request> request) {
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
     * @param claims by what it is reached beside its unit; what is not named stays
     * @param cleared paths of fields that are empty from now on
     * @param rows new ones, and such as replace those with their id
     * @param removed ids of rows, by section
     * @param act nothing if it is a plain edit
     * @param owed what the record owes from now on; nothing if it owes nothing
     */
    public record Change(
            StoredRecord.Key record,
            int basedOn,
            Optional<String> state,
            Map<String, Boolean> marks,
            RecordClaims claims,
            Map<String, Object> values,
            Set<String> cleared,
            List<RowDraft> rows,
            Map<String, Set<UUID>> removed,
            Optional<Act> act,
            Optional<Owed> owed,
            Optional<Request> request) {
        public Change {
            marks = Map.copyOf(marks);
            values = Map.copyOf(values);
            cleared = Set.copyOf(cleared);
            rows = List.copyOf(rows);
            removed = Map.copyOf(removed);
        }

        /** One that sets values; the record owes nothing from then on. */
        public static Change of(StoredRecord.Key record, int basedOn, Map<String, Object> values) {
            return new Change(
                    record,
                    basedOn,
                    Optional.empty(),
                    Map.of(),
                    RecordClaims.NONE,
                    values,
                    Set.of(),
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * A row.
     *
     * @param code empty but in a section with a row for each code;
     * @param state empty where rows have none
     */
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
