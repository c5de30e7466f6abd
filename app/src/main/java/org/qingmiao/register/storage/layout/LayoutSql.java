package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.platform.Text;
import org.qingmiao.register.storage.layout.LayoutPart.Kind;

/**
 * The statements that make the tables of a register. They are for the owner; the application's role gets rows and no
 * more. Policies bind the owner too, who sees rows only at the system's work: backups and migrations. A role that is bound
 * cannot {@code COPY} into them, so restoring lifts that for its transaction.
 */
public record LayoutSql(TableLayout layout) {
    private static final String SYSTEM = "COALESCE(current_setting('qm.login', true), '') LIKE '*%'";
    private static final Set<String> KEPT = Set.of("district", "id", "record", "parent", "position", "code", "token");

    /** All statements for a database that has none of it. */
    public List<String> statements() {
        return parts().stream()
                .filter(p -> p.kind() != Kind.COLUMN)
                .map(LayoutPart::create)
                .toList();
    }

    /** All tables, with those of histories. */
    List<LayoutTable> tables() {
        return layout.tables().stream()
                .flatMap(t -> t.hasHistory() ? Stream.of(t, t.history()) : Stream.of(t))
                .toList();
    }

    List<LayoutPart> parts() {
        List<LayoutPart> parts = new ArrayList<>();
        for (LayoutTable table : layout.tables()) {
            parts.addAll(parts(table, false));
            if (table.hasHistory()) {
                parts.addAll(parts(table.history(), true));
            }
        }
        return parts;
    }

    private List<LayoutPart> parts(LayoutTable table, boolean past) {
        List<LayoutPart> parts = new ArrayList<>();
        parts.add(new LayoutPart(Kind.TABLE, table.name(), "", "", "", List.of(), create(table), ""));
        table.columns().forEach(c -> parts.add(column(table, c)));
        if (!table.during().isEmpty()) {
            parts.add(during(table));
        }
        table.rules().forEach(r -> parts.add(rule(table, r)));
        table.indexes().forEach(i -> parts.add(index(table, i)));
        parts.addAll(policy(table));
        parts.addAll(grants(table, past));
        if (!past) {
            parts.addAll(comments(table));
        }
        return parts;
    }

    private static String create(LayoutTable table) {
        Stream<String> columns = table.columns().stream()
                .map(c -> c.sql() + " " + c.type().sql() + (c.required() ? " NOT NULL" : "")
                        + (c.fallback().isEmpty() ? "" : " DEFAULT " + c.fallback()));
        Stream<String> range =
                table.during().isEmpty() ? Stream.of() : Stream.of(LayoutKeys.DURING + " " + table.during());
        String key = "CONSTRAINT " + LayoutNames.quoted(LayoutNames.fitting(table.name() + "~key")) + " PRIMARY KEY ("
                + String.join(", ", table.key()) + ")";
        String body = Stream.of(columns, range, Stream.of(key)).flatMap(s -> s).collect(Collectors.joining(",\n    "));
        return "CREATE TABLE " + table.sql() + " (\n    " + body + "\n)";
    }

    /** A column that is added later may be empty in the rows that are there. */
    private static LayoutPart column(LayoutTable table, LayoutColumn column) {
        String add = "ALTER TABLE " + table.sql() + " ADD COLUMN " + column.sql() + " "
                + column.type().sql()
                + (column.fallback().isEmpty() ? "" : " NOT NULL DEFAULT " + column.fallback());
        String type = (column.type().sql() + " " + column.meaning()).strip();
        return new LayoutPart(
                Kind.COLUMN, table.name(), column.name(), type, column.field(), column.formerly(), add, "");
    }

    private static LayoutPart during(LayoutTable table) {
        String start = "ALTER TABLE " + table.sql();
        String name = LayoutKeys.DURING;
        String add = start + " ADD COLUMN " + name + " " + table.during();
        return new LayoutPart(
                Kind.COLUMN,
                table.name(),
                name,
                table.during(),
                "",
                List.of(),
                add,
                start + " DROP COLUMN " + name + " CASCADE");
    }

    private static LayoutPart rule(LayoutTable table, LayoutRule rule) {
        String start = "ALTER TABLE " + table.sql();
        String name = LayoutNames.quoted(rule.name());
        String add = start + " ADD CONSTRAINT " + name + " " + rule.sql() + (rule.late() ? " NOT VALID" : "");
        String drop = start + " DROP CONSTRAINT IF EXISTS " + name;
        return new LayoutPart(Kind.RULE, table.name(), rule.name(), rule.sql(), "", List.of(), add, drop);
    }

    private static LayoutPart index(LayoutTable table, LayoutIndex index) {
        String on = table.sql() + " USING " + index.method() + " (" + String.join(", ", index.columns()) + ")"
                + (index.where().isEmpty() ? "" : " WHERE " + index.where());
        String create = "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + LayoutNames.quoted(index.name())
                + " ON " + on;
        String drop = "DROP INDEX IF EXISTS " + LayoutNames.table(index.name());
        return new LayoutPart(Kind.INDEX, table.name(), index.name(), on, "", List.of(), create, drop);
    }

    private List<LayoutPart> policy(LayoutTable table) {
        String condition = new LayoutPolicies(layout.register()).condition(table);
        String create = "CREATE POLICY reach ON " + table.sql() + " TO "
                + table.band().role() + " USING (" + condition + ") WITH CHECK (" + condition + ")";
        String on = "ALTER TABLE " + table.sql() + " ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY";
        String owner = "CREATE POLICY system_work ON " + table.sql() + " TO CURRENT_USER USING (" + SYSTEM
                + ") WITH CHECK (" + SYSTEM + ")";
        String drop = "DROP POLICY IF EXISTS reach ON " + table.sql();
        return List.of(
                new LayoutPart(Kind.POLICY, table.name(), "on", "on", "", List.of(), on, ""),
                new LayoutPart(Kind.POLICY, table.name(), "system_work", SYSTEM, "", List.of(), owner, ""),
                new LayoutPart(Kind.POLICY, table.name(), "reach", condition, "", List.of(), create, drop));
    }

    /** What is past is added and never changed; a row that stays as it is takes no more than what is computed. */
    private static List<LayoutPart> grants(LayoutTable table, boolean past) {
        String rights;
        if (past) {
            rights = "SELECT, INSERT";
        } else if (table.steady()) {
            rights = "SELECT, INSERT, UPDATE (" + changeable(table) + ")";
        } else {
            rights = "SELECT, INSERT, UPDATE" + (table.isOfRows() ? ", DELETE" : "");
        }
        String role = table.band().role();
        String grant = "GRANT " + rights + " ON " + table.sql() + " TO " + role;
        String revoke = "REVOKE ALL ON " + table.sql() + " FROM " + role;
        return List.of(new LayoutPart(Kind.GRANT, table.name(), role, rights, "", List.of(), grant, revoke));
    }

    private static String changeable(LayoutTable table) {
        Set<String> columns = new LinkedHashSet<>();
        table.engine().stream().filter(c -> !KEPT.contains(c.name())).forEach(c -> columns.add(c.sql()));
        table.fields().stream()
                .filter(f -> f.field().isComputed())
                .flatMap(f -> f.columns().stream())
                .forEach(c -> columns.add(c.sql()));
        return String.join(", ", columns);
    }

    private List<LayoutPart> comments(LayoutTable table) {
        List<LayoutPart> parts = new ArrayList<>();
        Text name = table.section()
                .map(s -> layout.register().section(s).label())
                .orElse(layout.register().name());
        parts.add(comment(table, "", "TABLE " + table.sql(), name.zh() + " | " + name.en()));
        table.columns().stream()
                .filter(c -> !c.comment().isEmpty())
                .forEach(
                        c -> parts.add(comment(table, c.name(), "COLUMN " + table.sql() + "." + c.sql(), c.comment())));
        return parts;
    }

    private static LayoutPart comment(LayoutTable table, String name, String on, String text) {
        String create = "COMMENT ON " + on + " IS " + LayoutNames.literal(text);
        return new LayoutPart(Kind.COMMENT, table.name(), name, text, "", List.of(), create, "");
    }
}
