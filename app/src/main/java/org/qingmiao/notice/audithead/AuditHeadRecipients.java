package org.qingmiao.notice.audithead;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.notice.delivery.SealedAddress;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To whom the end of the record goes. Row-level security shows them to auditors and administrators alone. */
@Component
public class AuditHeadRecipients {
    public static final String KIND = "record.head";
    public static final int MOST = 20;
    private static final String OWNER = "record-heads";

    private final JdbcClient db;
    private final SealedAddress sealed;
    private final Audit audit;
    private final Clock clock;

    AuditHeadRecipients(JdbcClient db, SealedAddress sealed, Audit audit, Clock clock) {
        this.db = db;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
    }

    public List<AuditHeadRecipient> all() {
        return db.sql("SELECT id, address, lang, by, at FROM head_recipient ORDER BY id")
                .query((row, n) -> new AuditHeadRecipient(
                        row.getLong("id"),
                        sealed.open(OWNER, row.getString("address")),
                        Lang.of(row.getString("lang")),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Nothing happens where the address is known already. */
    @Transactional
    public void add(String address, Lang lang, String by) {
        List<AuditHeadRecipient> known = all();
        if (known.stream().anyMatch(r -> r.address().equalsIgnoreCase(address))) {
            return;
        }
        db.sql("INSERT INTO head_recipient (address, lang, by, at) VALUES (:address, :lang, :by, :now)")
                .param("address", sealed.seal(OWNER, address))
                .param("lang", lang == Lang.EN ? "en" : "zh")
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        String masked = new AuditHeadRecipient(0, address, lang, by, clock.instant()).masked();
        audit.record(AuditEntry.act("audit.head_recipient_add", "audit", "", Map.of("address", masked)));
    }

    @Transactional
    public void remove(long id) {
        Optional<AuditHeadRecipient> known =
                all().stream().filter(r -> r.id() == id).findFirst();
        known.ifPresent(recipient -> {
            db.sql("DELETE FROM head_recipient WHERE id = :id").param("id", id).update();
            audit.record(AuditEntry.change(
                    "audit.head_recipient_remove", "audit", "", Map.of("address", recipient.masked()), Map.of()));
        });
    }

    /** When a head last arrived somewhere outside. */
    public Optional<Instant> lastSent() {
        return ActorContext.asSystem(
                "record heads",
                () -> db.sql("SELECT at FROM delivery WHERE kind = :kind AND state = 'sent' ORDER BY id DESC LIMIT 1")
                        .param("kind", KIND)
                        .query((row, n) ->
                                row.getObject(1, OffsetDateTime.class).toInstant())
                        .optional());
    }
}
