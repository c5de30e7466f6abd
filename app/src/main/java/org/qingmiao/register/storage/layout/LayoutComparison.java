package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.register.storage.layout.LayoutPart.Kind;
import org.qingmiao.register.storage.layout.LayoutPlan.Change;

/**
 * Compares what the database has with what a definition asks for. Nothing is dropped that holds values: columns and
 * tables are retired. Rules, indexes and policies are made anew where they differ.
 */
final class LayoutComparison {
    private final int version;
    private final List<LayoutTable> tables;
    private final List<LayoutPart> wanted;
    private final Map<String, KnownPart> had = new LinkedHashMap<>();
    private final Set<String> keys;
    private final Set<String> newTables = new HashSet<>();
    /** Columns whose name or type changes, as statements name them, with their table: what refers to them is made anew. */
    private final Set<String> moved = new HashSet<>();

    private final List<Change> lifted = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<LayoutPart> retired = new ArrayList<>();

    LayoutComparison(int version, List<LayoutTable> tables, List<LayoutPart> wanted, List<KnownPart> known) {
        this.tables = List.copyOf(tables);
        this.version = version;
        this.wanted = List.copyOf(wanted);
        known.forEach(h -> had.put(h.key(), h));
        this.keys = wanted.stream().map(LayoutComparison::key).collect(Collectors.toSet());
    }

    private static String key(LayoutPart part) {
        return part.kind() + " " + part.place() + " " + part.name();
    }

    List<Change> changes() {
        for (LayoutPart part : wanted) {
            if (part.kind() == Kind.TABLE && !had.containsKey(key(part))) {
                newTables.add(part.place());
                changes.add(new Change(LayoutPlan.Kind.ADD, part.create()));
            }
        }
        wanted.stream()
                .filter(p -> p.kind() == Kind.COLUMN && !newTables.contains(p.place()))
                .forEach(this::column);
        wanted.stream()
                .filter(p -> p.kind() == Kind.COLUMN && !p.field().isEmpty())
                .forEach(this::reclassed);
        retire();
        wanted.stream()
                .filter(p -> p.kind() != Kind.COLUMN && p.kind() != Kind.TABLE)
                .forEach(this::other);
        List<Change> all = new ArrayList<>(lifted);
        all.addAll(new LayoutUnbinding(had.values(), keys).changes());
        all.addAll(changes);
        return all;
    }

    List<LayoutPart> retired() {
        return List.copyOf(retired);
    }

    private void column(LayoutPart column) {
        KnownPart same = had.get(key(column));
        if (same != null && !column.remove().isEmpty()) {
            range(column, same);
        } else if (same == null) {
            renamed(column);
        } else if (!same.detail().equals(column.detail())) {
            retyped(column, same);
        }
    }

    /** What is generated from columns holds nothing of its own: it is made anew. */
    private void range(LayoutPart column, KnownPart before) {
        if (!before.detail().equals(column.detail()) || refersToMoved(column.place(), column.detail())) {
            lifted.add(new Change(LayoutPlan.Kind.RETIRE, column.remove()));
            changes.add(new Change(LayoutPlan.Kind.ADD, column.create()));
            moved.add(column.place() + " " + column.name());
        }
    }

    private void renamed(LayoutPart column) {
        for (String former : column.formerly()) {
            KnownPart before = had.get(Kind.COLUMN + " " + column.place() + " " + former);
            if (before != null && !before.retired() && !keys.contains(before.key())) {
                moved.add(column.place() + " " + former);
                moved.add(column.place() + " " + column.name());
                had.remove(before.key());
                changes.add(ColumnMove.rename(column.place(), former, column.name()));
                if (!before.detail().equals(column.detail())) {
                    retyped(column, before);
                }
                return;
            }
        }
        changes.add(new Change(LayoutPlan.Kind.ADD, column.create()));
    }

    /** A new column under the name, the old one under a name that says until which version it was used. */
    private void retyped(LayoutPart column, KnownPart before) {
        String old = LayoutNames.fitting(column.name() + "~until" + version);
        moved.add(column.place() + " " + column.name());
        changes.add(ColumnMove.rename(column.place(), column.name(), old));
        changes.add(new Change(LayoutPlan.Kind.ADD, column.create()));
        String quoted = LayoutNames.quoted(old);
        ColumnFill.of(before.detail(), column.detail(), quoted)
                .ifPresent(fill -> changes.add(new Change(
                        LayoutPlan.Kind.FILL,
                        "UPDATE " + LayoutNames.table(column.place()) + " SET " + LayoutNames.quoted(column.name())
                                + " = " + fill + " WHERE " + quoted + " IS NOT NULL")));
        retired.add(
                new LayoutPart(Kind.COLUMN, column.place(), old, before.detail(), column.field(), List.of(), "", ""));
    }

    /**
     * A field that is of another class now: its values go to the table of that class and are left nowhere else. What
     * goes apart cannot be moved by a statement, as its record's id is encrypted there; it stays retired.
     */
    private void reclassed(LayoutPart column) {
        LayoutTable target = table(column.place());
        if (had.containsKey(key(column)) || target.band() == SecrecyBand.APART) {
            return;
        }
        had.values().stream()
                .filter(before -> before.isElsewhere(column) && !keys.contains(before.key()))
                .forEach(before -> changes.addAll(ColumnMove.changes(target, before.place(), column.name())));
    }

    private LayoutTable table(String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    private void retire() {
        for (KnownPart old : had.values()) {
            boolean holds = old.kind() == Kind.COLUMN || old.kind() == Kind.TABLE;
            if (holds && !old.retired() && !keys.contains(old.key())) {
                retired.add(old.part());
                moved.add(old.place() + " " + old.name());
                if (old.kind() == Kind.COLUMN && keys.contains(Kind.TABLE + " " + old.place() + " ")) {
                    String free = "ALTER TABLE " + LayoutNames.table(old.place()) + " ALTER COLUMN "
                            + LayoutNames.quoted(old.name()) + " DROP NOT NULL";
                    changes.add(new Change(LayoutPlan.Kind.RETIRE, free));
                }
            }
        }
    }

    private void other(LayoutPart part) {
        KnownPart before = had.get(key(part));
        boolean touched =
                before != null && !newTables.contains(part.place()) && refersToMoved(part.place(), part.detail());
        if (before == null) {
            changes.add(new Change(LayoutPlan.Kind.ADD, part.create()));
        } else if (!before.detail().equals(part.detail()) || touched && part.kind() != Kind.COMMENT) {
            if (!part.remove().isEmpty()) {
                lifted.add(new Change(LayoutPlan.Kind.RETIRE, part.remove()));
            }
            changes.add(new Change(LayoutPlan.Kind.ADD, part.create()));
        }
    }

    private boolean refersToMoved(String place, String detail) {
        return moved.stream()
                .filter(m -> m.startsWith(place + " "))
                .map(m -> m.substring(place.length() + 1))
                .anyMatch(m -> detail.contains(LayoutNames.quoted(m)) || detail.contains(m + " WITHOUT OVERLAPS"));
    }
}
