package org.qingmiao.safeguard.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.qingmiao.platform.ActorContext;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the record ends now, for letters and papers. */
@Component
public class AuditHeads {
    private static final RowCallbackHandler NOTHING = row -> {};

    private final JdbcClient db;
    private final Clock clock;

    AuditHeads(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The end as it is, with all acts up to now and the looks of the last seconds perhaps not yet. */
    public AuditHead now() {
        return db.sql("SELECT seq, hash FROM audit_head")
                .query((row, n) ->
                        new AuditHead(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)), clock.instant()))
                .single();
    }

    /** The end with every look up to now tied in; a transaction of its own. */
    public AuditHead tied() {
        ActorContext.runAsSystem(
                "record",
                () -> db.sql("SELECT qm_audit_tie(:now)")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(NOTHING));
        return now();
    }
}
