package org.qingmiao.register.storage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.storage.RecordDraft.Change;
import org.qingmiao.register.storage.RecordDraft.Creation;
import org.qingmiao.register.storage.RecordDraft.RowDraft;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;

/** Writes one record in one statement: what is new, what changes, and the history of what is superseded. */
final class RecordWriting {
    private final TableLayout layout;
    private final FieldCodec codec;
    private final String definition;
    private final String by;
    private final RecordStatements to = new RecordStatements();
    private final String now;

    /** @param by login of who writes; empty for the system */
    RecordWriting(TableLayout layout, FieldCodec codec, Instant at, String by) {
        this.layout = layout;
        this.codec = codec;
        this.definition = "(SELECT coalesce(max(l.version), 0) FROM register.layout l WHERE l.register = "
                + LayoutNames.literal(layout.register().id()) + ")";
        this.by = by;
        this.now = to.constant("timestamptz", at);
    }

    RecordStatements created(Creation draft, UnitPlace place) {
        Map<String, String> own = engine(layout.main(), place.district(), draft.id());
        own.put("unit", to.constant("integer", place.unit()));
        own.put("unit_ord", to.constant("integer", place.ord()));
        own.put("state", to.constant("text", draft.state()));
        draft.number().ifPresent(n -> own.put("number", to.constant("text", n)));
        own.put("created_at", now);
        own.put("created_by", author(true));
        own.put("changed_by", author(true));
        own.putAll(locks(layout.main(), draft.locks()));
        draft.flags().forEach(f -> own.put(LayoutNames.fitting("flag." + f), "true"));
        own.putAll(values(layout.main(), draft.values()));
        to.add("made", RecordStatements.insert(layout.main(), own, "") + " RETURNING id");
        for (LayoutTable table : beside()) {
            Map<String, String> values = values(table, draft.values());
            if (!values.isEmpty()) {
                Map<String, String> all = engine(table, place.district(), draft.id());
                all.put("unit_ord", to.constant("integer", place.ord()));
                all.putAll(locks(table, draft.locks()));
                all.put("changed_by", author(true));
                all.putAll(values);
                to.add("beside_" + table.band().word(), RecordStatements.insert(table, all, ""));
            }
        }
        int n = 0;
        for (RowDraft row : draft.rows()) {
            for (LayoutTable table : tables(row)) {
                Map<String, String> all = row(table, row, place.district(), draft.id(), 1);
                all.put("unit_ord", to.constant("integer", place.ord()));
                all.putAll(locks(table, draft.locks()));
                to.add("row_" + n++, RecordStatements.insert(table, all, ""));
            }
        }
        return to;
    }

    RecordStatements changed(Change change) {
        LayoutTable main = layout.main();
        int next = change.basedOn() + 1;
        Map<String, String> set = new LinkedHashMap<>(values(main, change.values()));
        set.putAll(cleared(main, change.cleared()));
        set.put("version", "" + next);
        set.put("definition", definition);
        set.put("changed_at", now);
        set.put("changed_by", author(false));
        change.state().ifPresent(s -> set.put("state", to.constant("text", s)));
        change.marks().forEach((mark, on) -> set.put(LayoutNames.fitting(mark), on.toString()));
        String which = " WHERE district = " + change.record().district() + " AND id = "
                + to.constant("uuid", change.record().id()) + " AND version = " + change.basedOn();
        String guards = ", " + carried(main).stream()
                .map(c -> "new." + LayoutNames.quoted(c) + " AS " + LayoutNames.quoted("new " + c))
                .collect(Collectors.joining(", "));
        to.add("changed", "UPDATE " + main.sql() + " SET " + assignments(set) + which
                + RecordStatements.returningOld(main) + guards);
        to.keep("changed", main, next, now);
        beside().forEach(table -> beside(table, change, next));
        rows(change, next);
        return to;
    }

    private void beside(LayoutTable table, Change change, int next) {
        Map<String, String> values = new LinkedHashMap<>(values(table, change.values()));
        values.putAll(cleared(table, change.cleared()));
        change.marks().forEach((mark, on) -> {
            if (mark.startsWith("lock.")) {
                values.put(LayoutNames.fitting(mark), on.toString());
            }
        });
        if (values.isEmpty()) {
            return;
        }
        Map<String, String> all = engine(table, change.record().district(), change.record().id());
        all.put("version", "" + next);
        carry(table, all);
        all.putAll(values);
        String part = "beside_" + table.band().word();
        to.add(part, upsert(table, all, values.keySet()) + RecordStatements.returningOld(table));
        to.keep(part, table, next, now);
    }

    private void rows(Change change, int next) {
        int n = 0;
        for (RowDraft row : change.rows()) {
            for (LayoutTable table : tables(row)) {
                Map<String, String> all = row(table, row, change.record().district(), change.record().id(), next);
                carry(table, all);
                String part = "row_" + n++;
                Set<String> mine = all.keySet().stream()
                        .filter(c -> !table.key().contains(c))
                        .collect(Collectors.toSet());
                boolean once = table.steady();
                to.add(part, once
                        ? RecordStatements.insert(table, all, " FROM changed")
                        : upsert(table, all, mine) + RecordStatements.returningOld(table));
                if (!once) {
                    to.keep(part, table, next, now);
                }
            }
        }
        change.removed().forEach((section, ids) -> removed(change, section, ids, next));
        Map<String, String> locks = new LinkedHashMap<>();
        change.marks().forEach((mark, on) -> {
            if (mark.startsWith("lock.")) {
                locks.put(LayoutNames.fitting(mark), on.toString());
            }
        });
        if (!locks.isEmpty()) {
            lockRows(change, locks);
        }
    }

    /** Rows that this change does not touch otherwise. */
    private void lockRows(Change change, Map<String, String> locks) {
        Set<UUID> touched = Stream.concat(
                        change.rows().stream().map(RowDraft::id),
                        change.removed().values().stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
        List<LayoutTable> tables = layout.tables().stream()
                .filter(t -> t.isOfRows() && t.band().isWithRecord())
                .toList();
        for (LayoutTable table : tables) {
            String which = " WHERE district = " + change.record().district() + " AND record = "
                    + to.constant("uuid", change.record().id()) + " AND NOT id = ANY (" + ids(touched)
                    + ") AND EXISTS (SELECT FROM changed)";
            String part = "lock_" + LayoutNames.digest(table.name()).substring(0, 8);
            to.add(part, "UPDATE " + table.sql() + " SET " + assignments(locks) + which);
        }
    }

    private String ids(Set<UUID> ids) {
        return to.constant("uuid[]", ArrayText.of(ids.stream().map(UUID::toString).toList()));
    }

    private void removed(Change change, String section, Set<UUID> ids, int next) {
        List<LayoutTable> tables = layout.ofRows(section).stream()
                .filter(t -> t.band().isWithRecord())
                .toList();
        for (LayoutTable table : tables) {
            String part = "gone_" + LayoutNames.digest(table.name()).substring(0, 8);
            String which = " WHERE t.district = " + change.record().district() + " AND t.record = "
                    + to.constant("uuid", change.record().id()) + " AND t.id = ANY ("
                    + ids(ids) + ") AND EXISTS (SELECT FROM changed)";
            to.add(part, "DELETE FROM " + table.sql() + " t" + which + RecordStatements.returningOld(table));
            to.keep(part, table, next, now);
        }
    }

    private static String upsert(LayoutTable table, Map<String, String> all, Set<String> changed) {
        String set = Stream.concat(
                        changed.stream(), Stream.of("version", "definition", "changed_at", "changed_by"))
                .distinct()
                .map(c -> LayoutNames.quoted(c) + " = EXCLUDED." + LayoutNames.quoted(c))
                .collect(Collectors.joining(", "));
        return RecordStatements.insert(table, all, " FROM changed") + " ON CONFLICT (" + String.join(", ", table.key())
                + ") DO UPDATE SET " + set;
    }

    /** Place and locks of a record stand in each of its tables, so that no policy has to look elsewhere. */
    private void carry(LayoutTable table, Map<String, String> values) {
        carried(table).forEach(c -> values.put(c, LayoutNames.quoted("new " + c)));
    }

    private static List<String> carried(LayoutTable table) {
        return table.engine().stream()
                .map(LayoutColumn::name)
                .filter(c -> c.equals("unit_ord") || c.startsWith("lock."))
                .toList();
    }

    private Map<String, String> row(LayoutTable table, RowDraft row, int district, UUID record, int version) {
        Map<String, String> all = engine(table, district, row.id());
        all.put("record", to.constant("uuid", record));
        all.put("version", "" + version);
        put(table, all, "parent", "uuid", row.parent().orElse(null));
        put(table, all, "position", "integer", row.position());
        put(table, all, "code", "text", row.code());
        put(table, all, "state", "text", row.state());
        Map<String, Object> values = new LinkedHashMap<>();
        table.fields().forEach(f -> {
            if (row.values().containsKey(f.path())) {
                values.put(f.path(), row.values().get(f.path()));
            }
        });
        all.putAll(values(table, values));
        all.putAll(cleared(table, table.fields().stream()
                .map(StoredField::path)
                .filter(p -> !values.containsKey(p))
                .collect(Collectors.toSet())));
        return all;
    }

    private void put(LayoutTable table, Map<String, String> all, String column, String type, @Nullable Object value) {
        if (table.engine().stream().anyMatch(c -> c.name().equals(column))) {
            all.put(column, to.constant(type, value));
        }
    }

    private Map<String, String> engine(LayoutTable table, int district, UUID id) {
        Map<String, String> engine = new LinkedHashMap<>();
        engine.put("district", to.constant("integer", district));
        engine.put("id", to.constant("uuid", id));
        engine.put("definition", definition);
        engine.put("changed_at", now);
        engine.put("changed_by", author(table.isOfRows()));
        return engine;
    }

    /** Nobody, where whoever gives something must not be known by it. */
    private String author(boolean first) {
        boolean hidden = by.isEmpty() || first && layout.hidesFirstAuthor();
        return to.constant("text", hidden ? null : by);
    }

    private static Map<String, String> locks(LayoutTable table, Set<String> closed) {
        Map<String, String> locks = new LinkedHashMap<>();
        closed.stream()
                .map(l -> LayoutNames.fitting("lock." + l))
                .filter(table::hasColumn)
                .forEach(c -> locks.put(c, "true"));
        return locks;
    }

    private Map<String, String> values(LayoutTable table, Map<String, Object> values) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (StoredField field : table.fields()) {
            if (values.containsKey(field.path())) {
                List<@Nullable String> constants = codec.columns(field, values.get(field.path()));
                for (int i = 0; i < constants.size(); i++) {
                    LayoutColumn column = field.columns().get(i);
                    columns.put(column.name(), to.constant(column, constants.get(i)));
                }
            }
        }
        return columns;
    }

    private static Map<String, String> cleared(LayoutTable table, Set<String> paths) {
        Map<String, String> columns = new LinkedHashMap<>();
        table.fields().stream()
                .filter(f -> paths.contains(f.path()))
                .flatMap(f -> f.columns().stream())
                .forEach(c -> columns.put(c.name(), "NULL::" + c.type().sql()));
        return columns;
    }

    private static String assignments(Map<String, String> set) {
        return set.entrySet().stream()
                .map(e -> LayoutNames.quoted(e.getKey()) + " = " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private List<LayoutTable> beside() {
        return layout.ofRecord().stream()
                .filter(t -> !t.head() && t.band().isWithRecord())
                .toList();
    }

    private List<LayoutTable> tables(RowDraft row) {
        return layout.ofRows(row.section()).stream()
                .filter(t -> t.band().isWithRecord())
                .filter(t -> t.head() || t.fields().stream().anyMatch(f -> row.values().containsKey(f.path())))
                .toList();
    }
}
