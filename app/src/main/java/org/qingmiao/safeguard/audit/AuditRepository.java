package org.qingmiao.safeguard.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds entries through {@code qm_audit} and {@code qm_audit_look}, the only ways in. The entry takes its place in the chain when the caller's
 * transaction commits; who acts, and from where, the connection knows.
 */
@Component
class AuditRepository implements Audit {
    private static final RowCallbackHandler NOTHING = row -> {};

    private final JdbcClient db;
    private final Clock clock;

    AuditRepository(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void record(AuditEntry entry) {
        if (entry.changesNothing()) {
            return;
        }
        String way = entry.isLook()
                ? "SELECT qm_audit_look(:at, :action, :object, :unit, :after, :purpose)"
                : "SELECT qm_audit(:at, :action, :object, :unit, :before, :after, '')";
        db.sql(way)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("action", entry.action())
                .param("object", entry.object())
                .param("unit", entry.unit())
                .param("before", json(entry.before()))
                .param("after", json(entry.after()))
                .param("purpose", entry.purpose())
                .query(NOTHING);
    }

    /** With sorted names, so that equal facts are equal texts. */
    private static String json(Map<String, String> fields) {
        return JsonMapper.shared().writeValueAsString(new TreeMap<>(fields));
    }
}
