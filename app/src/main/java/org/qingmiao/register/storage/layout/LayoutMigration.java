package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.qingmiao.platform.LockScope;
import org.qingmiao.register.storage.layout.LayoutPart.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the tables of registers up to their definitions, as the owner. A table of the engine knows each piece that was
 * applied; a piece that differs is changed, one that is not asked for any more is kept and marked.
 */
public final class LayoutMigration {
    /** Where something stands in a file says nothing of what it is. */
    private static final Pattern PLACE = Pattern.compile("SourceLocation\\[[^]]*]");

    /** One server at a time; policies bind the owner too, who fills columns at the system's work. */
    private static final String LOCKED =
            "SELECT pg_advisory_xact_lock(hashtext('register.layout'))," + " set_config('qm.login', '*register', true)";

    private final JdbcClient db;
    private final JdbcTemplate statements;
    private final TransactionTemplate transaction;

    /** @param owner connections of the owner of the schema */
    public LayoutMigration(DataSource owner) {
        this.db = JdbcClient.create(owner);
        this.statements = new JdbcTemplate(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    /** Those of several that differ from what was applied last; one question for all. */
    public List<TableLayout> outdated(Collection<TableLayout> layouts) {
        Map<String, String> applied = new HashMap<>();
        db.sql("SELECT DISTINCT ON (register) register, digest FROM register.layout ORDER BY register, version DESC")
                .query(row -> {
                    applied.put(row.getString(1), row.getString(2));
                });
        return layouts.stream()
                .filter(l -> !digest(l).equals(applied.get(l.register().id())))
                .toList();
    }

    /** What a definition would change; nothing if it was applied as it is. */
    public Optional<LayoutPlan> plan(TableLayout layout) {
        String register = layout.register().id();
        String digest = digest(layout);
        Applied last = db.sql("""
            SELECT version, digest FROM register.layout WHERE register = :register ORDER BY version DESC LIMIT 1
            """)
                .param("register", register)
                .query((row, n) -> new Applied(row.getInt(1), row.getString(2)))
                .optional()
                .orElse(new Applied(0, ""));
        if (last.digest().equals(digest)) {
            return Optional.empty();
        }
        LayoutSql sql = new LayoutSql(layout);
        List<LayoutPart> parts = sql.parts();
        int version = last.version() + 1;
        LayoutComparison comparison = new LayoutComparison(version, sql.tables(), parts, known(register));
        List<LayoutPlan.Change> changes = comparison.changes();
        return Optional.of(new LayoutPlan(register, version, digest, changes, parts, comparison.retired()));
    }

    private record Applied(int version, String digest) {}

    private List<KnownPart> known(String register) {
        return db.sql("""
            SELECT kind, place, name, detail, field, retired_at IS NOT NULL FROM register.layout_part
             WHERE register = :register ORDER BY place, name
            """)
                .param("register", register)
                .query((row, n) -> new KnownPart(
                        Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6)))
                .list();
    }

    /** Carries a plan out, whole or not at all. */
    public void apply(LayoutPlan plan) {
        alone(() -> carryOut(plan));
    }

    /**
     * Brings a register up to its definition if no row that is there has to be written for it.
     *
     * @return what else would have to be done, and was not; nothing if it is as its definition says
     */
    public Optional<LayoutPlan> add(TableLayout layout) {
        List<LayoutPlan> left = new ArrayList<>();
        // Planned anew behind the lock: another server that starts may have done it meanwhile.
        alone(() -> plan(layout).ifPresent(plan -> {
            if (plan.isAdditive()) {
                carryOut(plan);
            } else {
                left.add(plan);
            }
        }));
        return left.stream().findFirst();
    }

    private void alone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            LockScope.mustLast();
            statements.execute(LOCKED);
            work.run();
        });
    }

    private void carryOut(LayoutPlan plan) {
        if (!plan.changes().isEmpty()) {
            statements.execute(plan.sql());
        }
        note(plan);
    }

    private void note(LayoutPlan plan) {
        statements.update(
                "INSERT INTO register.layout (register, version, digest, sql) VALUES (?, ?, ?, ?)",
                plan.register(),
                plan.version(),
                plan.digest(),
                plan.sql());
        statements.update(
                "DELETE FROM register.layout_part WHERE register = ? AND retired_at IS NULL", plan.register());
        statements.update(
                """
                INSERT INTO register.layout_part (register, kind, place, name, detail, field)
                SELECT ?, * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                ON CONFLICT (kind, place, name) DO UPDATE
                   SET detail = EXCLUDED.detail, field = EXCLUDED.field, retired_at = NULL
                """,
                plan.register(),
                each(plan, p -> p.kind().word()),
                each(plan, LayoutPart::place),
                each(plan, LayoutPart::name),
                each(plan, LayoutPart::detail),
                each(plan, LayoutPart::field));
        for (LayoutPart old : plan.retired()) {
            statements.update(
                    """
                    INSERT INTO register.layout_part (register, kind, place, name, detail, field, retired_at)
                    VALUES (?, ?, ?, ?, ?, ?, now()) ON CONFLICT (kind, place, name) DO UPDATE SET retired_at = now()
                    """, plan.register(), old.kind().word(), old.place(), old.name(), old.detail(), old.field());
        }
    }

    /** Of each part, as one value of a statement. */
    private static String[] each(LayoutPlan plan, Function<LayoutPart, String> value) {
        return plan.parts().stream().map(value).toArray(String[]::new);
    }

    /** The version of the definition that new rows name; 0 if it was never applied. */
    public int version(String register) {
        return db.sql("SELECT coalesce(max(version), 0) FROM register.layout WHERE register = :register")
                .param("register", register)
                .query(Integer.class)
                .single();
    }

    /** What tells whether two layouts are the same. */
    public static String digest(TableLayout layout) {
        return LayoutNames.digest(
                PLACE.matcher(layout.register().toString()).replaceAll("") + new LayoutSql(layout).statements());
    }
}
