package org.qingmiao.safeguard.sealing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an operator does to the ring; each act stands in the record.
 *
 * @param db a connection of the owner at the system's work
 */
record RingChanges(JdbcClient db) {
    /** Nobody else may change the ring until the connection ends. */
    boolean taken() {
        return db.sql("SELECT pg_try_advisory_lock(hashtextextended('sealing_key', 0))")
                .query(Boolean.class)
                .single();
    }

    /** Whether something may be left under a key that seals no more: then a rotation was not done to its end. */
    boolean isUnderWay() {
        return db.sql("SELECT EXISTS (SELECT FROM sealing_key WHERE state = 'old' AND use = 'values')")
                .query(Boolean.class)
                .single();
    }

    /** From now on another key seals. */
    void turn(OuterKey outer) {
        SealingKey next = SealingKey.random();
        db.sql("UPDATE sealing_key SET state = 'old', changed_at = now() WHERE use = 'values' AND state = 'active'")
                .update();
        new RingRows(db).add(outer, RingRows.VALUES, next);
        record(AuditEntry.act("sealing.rotate", object(next.id()), "", Map.of()));
    }

    /** Since when the active key seals, in milliseconds. */
    long age() {
        return db.sql("""
                SELECT (extract(epoch FROM clock_timestamp() - changed_at) * 1000)::bigint
                  FROM sealing_key WHERE use = 'values' AND state = 'active'
                """).query(Long.class).single();
    }

    /**
     * Nothing is left under the keys that seal no more.
     *
     * @param kept ids of those under which something may be left; an empty one for the first of all
     */
    List<String> empty(Collection<String> kept) {
        return db.sql("""
                UPDATE sealing_key SET state = 'empty', changed_at = now()
                 WHERE use = 'values' AND state = 'old' AND NOT id = ANY (:kept) AND NOT (first AND '' = ANY (:kept))
                RETURNING id
                """)
                .param("kept", kept.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Destroys the keys under which nothing is left. */
    List<String> retire() {
        List<String> retired = db.sql("""
                UPDATE sealing_key SET state = 'retired', wrapped = NULL, changed_at = now()
                 WHERE use = 'values' AND state = 'empty' RETURNING id
                """).query((row, n) -> row.getString(1)).list();
        retired.forEach(id -> record(AuditEntry.act("sealing.retire", object(id), "", Map.of())));
        return retired;
    }

    /** Wraps all keys of an outer key by another one. */
    int wrapAnew(OuterKey outer, OuterKey by, List<RingRows.Row> rows) {
        int wrapped = 0;
        for (RingRows.Row row : rows) {
            byte[] old = row.wrapped();
            if (old != null && row.outer().equals(outer.id())) {
                wrapped += outer.unwrap(row.use(), row.id(), old)
                        .map(key -> wrap(row, by.id(), by.wrap(row.use(), key)))
                        .orElse(0);
            }
        }
        record(AuditEntry.act(
                "sealing.wrap", object(by.id()), "", Map.of("before", outer.id(), "keys", Integer.toString(wrapped))));
        return wrapped;
    }

    private int wrap(RingRows.Row row, String outer, byte[] wrapped) {
        return db.sql("UPDATE sealing_key SET outer_key = :outer, wrapped = :wrapped WHERE use = :use AND id = :id")
                .param("outer", outer)
                .param("wrapped", wrapped)
                .param("use", row.use())
                .param("id", row.id())
                .update();
    }

    /**
     * What another outer key wraps stays closed; the next start begins a ring. Where values lie from before they told their
     * key, the present outer key may be the one that sealed them: who restored a backup may have come with it too late.
     */
    int lose(OuterKey outer) {
        List<Boolean> lost = db.sql("""
                UPDATE sealing_key SET state = 'lost', changed_at = now()
                 WHERE outer_key NOT IN ('', :outer) AND wrapped IS NOT NULL AND state <> 'lost' RETURNING first
                """)
                .param("outer", outer.id())
                .query((row, n) -> row.getBoolean(1))
                .list();
        if (lost.contains(true)) {
            RingRows rows = new RingRows(db);
            rows.addFirst(outer, RingRows.VALUES, "old");
            rows.addFirst(outer, RingRows.SEARCH, "active");
        }
        if (!lost.isEmpty()) {
            record(AuditEntry.act(
                    "sealing.lose", object(outer.id()), "", Map.of("keys", Integer.toString(lost.size()))));
        }
        return lost.size();
    }

    private static String object(String key) {
        return "sealing-key:" + key;
    }

    private void record(AuditEntry entry) {
        db.sql("SELECT qm_audit(current_timestamp, :action, :object, '', '{}', :told, '')")
                .param("action", entry.action())
                .param("object", entry.object())
                .param("told", JsonMapper.shared().writeValueAsString(new TreeMap<>(entry.after())))
                .query((row, n) -> "")
                .list();
    }
}
