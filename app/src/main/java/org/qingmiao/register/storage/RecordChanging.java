package org.qingmiao.register.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.register.storage.RecordDraft.Change;
import org.qingmiao.register.storage.RecordDraft.RowDraft;
import org.qingmiao.register.storage.layout.LayoutColumn;
import org.qingmiao.register.storage.layout.LayoutNames;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.ReachColumn;

/** Changes a record in one statement: what is new, what changes, and the history of what is superseded. */
final class RecordChanging {
    private final RecordColumns columns;
    private final RecordStatements to;
    private final String now;

    RecordChanging(RecordColumns columns) {
        this.columns = columns;
        this.to = columns.statement();
        this.now = columns.now();
    }

    RecordStatements of(Change change) {
        LayoutTable main = columns.layout().main();
        int next = change.basedOn() + 1;
        Map<String, String> set = new LinkedHashMap<>(columns.values(main, change.values()));
        set.putAll(RecordColumns.cleared(main, change.cleared()));
        set.put("version", "" + next);
        set.put("definition", columns.definition());
        set.put("changed_at", now);
        set.put("changed_by", columns.author(false));
        set.putAll(columns.act(change.act(), change.owed()));
        change.state().ifPresent(s -> set.put("state", to.constant("text", s)));
        change.marks().forEach((mark, on) -> set.put(LayoutNames.fitting(mark), on.toString()));
        set.putAll(columns.claims(main, change.claims()));
        String which = " WHERE district = " + change.record().district() + " AND id = "
                + to.constant("uuid", change.record().id()) + " AND version = " + change.basedOn();
        String guards = ", "
                + carried(main).stream()
                        .map(c -> "new." + LayoutNames.quoted(c) + " AS " + LayoutNames.quoted("new " + c))
                        .collect(Collectors.joining(", "));
        to.add(
                "changed",
                "UPDATE " + main.sql() + " SET " + RecordColumns.assignments(set) + which
                        + RecordStatements.returningOld(main) + guards);
        to.keep("changed", main, next, now);
        columns.beside().forEach(table -> beside(table, change, next));
        rows(change, next);
        return to;
    }

    private void beside(LayoutTable table, Change change, int next) {
        Map<String, String> values = new LinkedHashMap<>(columns.values(table, change.values()));
        values.putAll(RecordColumns.cleared(table, change.cleared()));
        change.marks().forEach((mark, on) -> {
            if (mark.startsWith("lock.")) {
                values.put(LayoutNames.fitting(mark), on.toString());
            }
        });
        if (values.isEmpty()) {
            claim(table, change, which(change, "id"));
            return;
        }
        values.putAll(columns.claims(table, change.claims()));
        Map<String, String> all = columns.engine(
                table, change.record().district(), change.record().id());
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
            for (LayoutTable table : columns.tables(row)) {
                Map<String, String> all = columns.row(
                        table, row, change.record().district(), change.record().id(), next);
                carry(table, all);
                String part = "row_" + n++;
                Set<String> mine = all.keySet().stream()
                        .filter(c -> !table.key().contains(c))
                        .collect(Collectors.toSet());
                boolean once = table.steady();
                to.add(
                        part,
                        once
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
        guardRows(change, locks);
    }

    /** In a table of which nothing else changes. It makes no version: earlier ones are reached by their unit alone. */
    private void claim(LayoutTable table, Change change, String which) {
        Map<String, String> claims = columns.claims(table, change.claims());
        if (!claims.isEmpty()) {
            to.add(part("claim", table), "UPDATE " + table.sql() + " SET " + RecordColumns.assignments(claims) + which);
        }
    }

    private String which(Change change, String id) {
        return " WHERE district = " + change.record().district() + " AND " + id + " = "
                + to.constant("uuid", change.record().id()) + " AND EXISTS (SELECT FROM changed)";
    }

    private static String part(String what, LayoutTable table) {
        return what + "_" + LayoutNames.digest(table.name()).substring(0, 8);
    }

    /** Rows that this change does not touch otherwise. */
    private void guardRows(Change change, Map<String, String> locks) {
        List<LayoutTable> tables = columns.layout().tables().stream()
                .filter(t -> t.isOfRows() && t.band().isWithRecord())
                .toList();
        for (LayoutTable table : tables) {
            Map<String, String> guards = new LinkedHashMap<>(locks);
            guards.putAll(columns.claims(table, change.claims()));
            if (!guards.isEmpty()) {
                String which = which(change, "record") + " AND NOT id = ANY (" + ids(touched(change, table)) + ")";
                to.add(
                        part("guard", table),
                        "UPDATE " + table.sql() + " SET " + RecordColumns.assignments(guards) + which);
            }
        }
    }

    /** The rows of a table that another part of the statement writes. */
    private Set<UUID> touched(Change change, LayoutTable table) {
        return Stream.concat(
                        change.rows().stream()
                                .filter(row -> columns.tables(row).contains(table))
                                .map(RowDraft::id),
                        change.removed().getOrDefault(table.section().orElse(""), Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private String ids(Set<UUID> ids) {
        return to.constant(
                "uuid[]", ConstantText.of(ids.stream().map(UUID::toString).toList()));
    }

    private void removed(Change change, String section, Set<UUID> ids, int next) {
        List<LayoutTable> tables = columns.layout().ofRows(section).stream()
                .filter(t -> t.band().isWithRecord())
                .toList();
        for (LayoutTable table : tables) {
            String part = part("gone", table);
            String which = " WHERE t.district = " + change.record().district() + " AND t.record = "
                    + to.constant("uuid", change.record().id()) + " AND t.id = ANY ("
                    + ids(ids) + ") AND EXISTS (SELECT FROM changed)";
            to.add(part, "DELETE FROM " + table.sql() + " t" + which + RecordStatements.returningOld(table));
            to.keep(part, table, next, now);
        }
    }

    private static String upsert(LayoutTable table, Map<String, String> all, Set<String> changed) {
        String set = Stream.concat(changed.stream(), Stream.of("version", "definition", "changed_at", "changed_by"))
                .distinct()
                .map(c -> LayoutNames.quoted(c) + " = EXCLUDED." + LayoutNames.quoted(c))
                .collect(Collectors.joining(", "));
        return RecordStatements.insert(table, all, " FROM changed") + " ON CONFLICT (" + String.join(", ", table.key())
                + ") DO UPDATE SET " + set;
    }

    /** Place and locks of a record, and by what else it is reached, stand in each of its tables, so that no policy has to look elsewhere. */
    private void carry(LayoutTable table, Map<String, String> values) {
        carried(table).forEach(c -> values.put(c, LayoutNames.quoted("new " + c)));
    }

    private static List<String> carried(LayoutTable table) {
        return table.engine().stream()
                .map(LayoutColumn::name)
                .filter(c -> c.equals("unit_ord") || c.startsWith("lock.") || ReachColumn.isOne(c))
                .toList();
    }
}
