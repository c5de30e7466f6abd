package org.qingmiao.register.storage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.qingmiao.register.storage.value.RecordClaims;

/**
 * A record as it lies in the database, as far as the reader reaches.
 *
 * @param values by path, as {@link FieldCodec} says; what is empty is not there
 * @param rows by repeating section, in their order
 */
public record StoredRecord(Head head, Map<String, Object> values, Map<String, List<Row>> rows) {
    public StoredRecord {
        values = Map.copyOf(values);
        rows = Map.copyOf(rows);
    }

    /** The rows of a section in their order; empty if there are none. */
    public List<Row> rowsOf(String section) {
        return rows.getOrDefault(section, List.of());
    }

    /** A row of a section; nothing if there is none of the id. */
    public Optional<Row> row(String section, UUID id) {
        return rowsOf(section).stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /**
     * Which record.
     *
     * @param district {@code org_unit.ix} of the root
     */
    public record Key(int district, UUID id) {}

    /**
     * What the engine knows of it.
     *
     * @param unit id of the unit that keeps it
     * @param locks that are closed
     * @param claims by what it is reached beside its unit; of an earlier version nothing
     * @param version 1 for the first; each change adds one
     * @param definition version of the definition by which it was written last
     * @param taken when each step of the record was taken last, of those that were
     * @param owed what it owes next
     * @param act the step by which this version was made, or which is put forward in it
     * @param createdBy nothing where whoever wrote first must not be known
     */
    public record Head(
            Key key,
            String unit,
            String state,
            Optional<String> number,
            Set<String> flags,
            Set<String> locks,
            RecordClaims claims,
            int version,
            int definition,
            Instant createdAt,
            Optional<String> createdBy,
            Instant changedAt,
            Optional<String> changedBy,
            Map<String, Instant> taken,
            Optional<RecordDraft.Owed> owed,
            Optional<RecordDraft.Act> act) {
        public Head {
            taken = Map.copyOf(taken);
            flags = Set.copyOf(flags);
            locks = Set.copyOf(locks);
        }
    }

    /**
     * A row of a repeating section.
     *
     * @param parent the row to which it belongs, where its section is within another
     * @param code of a section with a row for each code; empty otherwise
     * @param state empty where rows have none
     * @param version of the record when the row was changed last
     */
    public record Row(
            UUID id,
            Optional<UUID> parent,
            int position,
            String code,
            String state,
            int version,
            Optional<String> changedBy,
            Map<String, Object> values) {
        public Row {
            values = Map.copyOf(values);
        }

        /** The row with the values of these fields alone, by path. */
        public Row only(Predicate<String> seen) {
            Map<String, Object> some = new LinkedHashMap<>(values);
            some.keySet().removeIf(path -> !seen.test(path));
            return new Row(id, parent, position, code, state, version, changedBy, some);
        }
    }
}
