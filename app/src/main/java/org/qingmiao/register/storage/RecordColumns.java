package org.qingmiao.register.storage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.storage.RecordDraft.Act;
import org.qingmiao.register.storage.RecordDraft.Owed;
import org.qingmiao.register.storage.RecordDraft.RowDraft;
import org.qingmiao.register.storage.layout.LayoutNames;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.ReachColumn;
import org.qingmiao.register.storage.layout.StoredField;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.storage.value.RecordClaims;

/** The columns that are written of a record, and what stands in them, as constants of one statement. */
final class RecordColumns {
    private final TableLayout layout;
    private final FieldCodec codec;
    private final String by;
    private final RecordStatements to = new RecordStatements();
    private final String now;

    /** @param by login of who writes; empty for the system */
    RecordColumns(TableLayout layout, FieldCodec codec, Instant at, String by) {
        this.layout = layout;
        this.codec = codec;
        this.by = by;
        this.now = to.constant("timestamptz", at);
    }

    TableLayout layout() {
        return layout;
    }

    RecordStatements statement() {
        return to;
    }

    /** The moment of the act. */
    String now() {
        return now;
    }

    /** The version of the definition. */
    String definition() {
        return "(SELECT coalesce(max(l.version), 0) FROM register.layout l WHERE l.register = "
                + LayoutNames.literal(layout.register().id()) + ")";
    }

    Map<String, String> row(LayoutTable table, RowDraft row, int district, UUID record, int version) {
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
        all.putAll(cleared(
                table,
                table.fields().stream()
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

    Map<String, String> engine(LayoutTable table, int district, UUID id) {
        Map<String, String> engine = new LinkedHashMap<>();
        engine.put("district", to.constant("integer", district));
        engine.put("id", to.constant("uuid", id));
        engine.put("definition", definition());
        engine.put("changed_at", now);
        engine.put("changed_by", author(table.isOfRows()));
        return engine;
    }

    /** Nobody, where whoever gives something must not be known by it. */
    String author(boolean first) {
        boolean hidden = by.isEmpty() || first && layout.hidesFirstAuthor();
        return to.constant("text", hidden ? null : by);
    }

    /** How the version came about, and what is owed from then on; what is not given is empty. */
    Map<String, String> act(Optional<Act> act, Optional<Owed> owed) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("step", to.constant("text", act.map(Act::step).orElse(null)));
        columns.put("reason", to.constant("text", act.flatMap(Act::reason).orElse(null)));
        columns.put("awaited", "" + act.filter(Act::awaited).isPresent());
        columns.put("owes", to.constant("text", owed.map(Owed::debt).orElse(null)));
        columns.put("due_at", to.constant("timestamptz", owed.map(Owed::due).orElse(null)));
        act.filter(a -> !a.awaited())
                .map(a -> LayoutNames.taken(a.step()))
                .filter(layout.main()::hasColumn)
                .ifPresent(c -> columns.put(c, now));
        return columns;
    }

    static Map<String, String> locks(LayoutTable table, Set<String> closed) {
        Map<String, String> locks = new LinkedHashMap<>();
        closed.stream()
                .map(l -> LayoutNames.fitting("lock." + l))
                .filter(table::hasColumn)
                .forEach(c -> locks.put(c, "true"));
        return locks;
    }

    /** What stands in the columns by which a record is reached beside its unit. */
    Map<String, String> claims(LayoutTable table, RecordClaims claims) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (ReachColumn column : layout.reached()) {
            Set<String> names = claims.named().get(column.name());
            Boolean holds = claims.holds().get(column.name());
            if (table.hasColumn(column.name()) && names != null) {
                columns.put(column.name(), to.constant("text[]", ConstantText.of(List.copyOf(new TreeSet<>(names)))));
            } else if (table.hasColumn(column.name()) && holds != null) {
                columns.put(column.name(), holds.toString());
            }
        }
        return columns;
    }

    Map<String, String> values(LayoutTable table, Map<String, Object> values) {
        return to.values(codec, table, values);
    }

    static Map<String, String> cleared(LayoutTable table, Set<String> paths) {
        Map<String, String> columns = new LinkedHashMap<>();
        table.fields().stream()
                .filter(f -> paths.contains(f.path()))
                .flatMap(f -> f.columns().stream())
                .forEach(c -> columns.put(c.name(), "NULL::" + c.type().sql()));
        return columns;
    }

    static String assignments(Map<String, String> set) {
        return set.entrySet().stream()
                .map(e -> LayoutNames.quoted(e.getKey()) + " = " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    List<LayoutTable> beside() {
        return layout.ofRecord().stream()
                .filter(t -> !t.head() && t.band().isWithRecord())
                .toList();
    }

    List<LayoutTable> tables(RowDraft row) {
        return layout.ofRows(row.section()).stream()
                .filter(t -> t.band().isWithRecord())
                .filter(t -> t.head()
                        || t.fields().stream().anyMatch(f -> row.values().containsKey(f.path())))
                .toList();
    }
}
