package org.qingmiao.org;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class OrgUnitRepository implements OrgUnits {
    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private volatile Snapshot snapshot = new Snapshot(OrgTree.of(List.of()), Map.of());

    /** The tree and the numbers under which large tables keep its units. */
    private record Snapshot(OrgTree tree, Map<String, Integer> keys) {}

    OrgUnitRepository(JdbcClient db, TransactionTemplate transactions) {
        this.db = db;
        this.transactions = transactions;
        reload();
    }

    @Override
    public OrgTree tree() {
        return snapshot.tree();
    }

    @Override
    public int key(String id) {
        return Objects.requireNonNull(snapshot.keys().get(id), id);
    }

    @Override
    public int store(Collection<OrgUnit> units) {
        Map<String, OrgUnit> known = new HashMap<>();
        tree().units().forEach(u -> known.put(u.id(), u));
        List<OrgUnit> different =
                units.stream().filter(u -> !u.equals(known.get(u.id()))).toList();
        if (!different.isEmpty()) {
            transactions.executeWithoutResult(status -> different.forEach(this::store));
            reloadWhenCommitted();
        }
        return different.size();
    }

    /** What the caller's transaction may still take back is not shown to others. */
    private void reloadWhenCommitted() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            reload();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                reload();
            }
        });
    }

    private void store(OrgUnit unit) {
        db.sql("""
            INSERT INTO org_unit (id, code, kind, parent, name_zh, name_en, short_zh, short_en, synthetic)
            VALUES (:id, :code, :kind, :parent, :zh, :en, :shortZh, :shortEn, :synthetic)
            ON CONFLICT (id) DO UPDATE
               SET code = excluded.code, kind = excluded.kind, parent = excluded.parent,
                   name_zh = excluded.name_zh, name_en = excluded.name_en,
                   short_zh = excluded.short_zh, short_en = excluded.short_en, synthetic = excluded.synthetic
            """)
                .param("id", unit.id())
                .param("code", unit.code())
                .param("kind", unit.kind())
                .param("parent", unit.parent())
                .param("zh", unit.name().zh())
                .param("en", unit.name().en())
                .param("shortZh", unit.shortName().zh())
                .param("shortEn", unit.shortName().en())
                .param("synthetic", unit.synthetic())
                .update();
    }

    /** The order in which units came is the order in which siblings are shown. */
    private void reload() {
        Map<String, Integer> keys = new HashMap<>();
        List<OrgUnit> units = db.sql("""
            SELECT ix, id, code, kind, parent, name_zh, name_en, short_zh, short_en, synthetic
              FROM org_unit ORDER BY ix
            """)
                .query((row, n) -> {
                    keys.put(row.getString("id"), row.getInt("ix"));
                    return new OrgUnit(
                            row.getString("id"),
                            row.getString("code"),
                            row.getString("kind"),
                            row.getString("parent"),
                            new Text(row.getString("name_zh"), row.getString("name_en")),
                            new Text(row.getString("short_zh"), row.getString("short_en")),
                            row.getBoolean("synthetic"));
                })
                .list();
        snapshot = new Snapshot(OrgTree.of(units), Map.copyOf(keys));
    }
}
