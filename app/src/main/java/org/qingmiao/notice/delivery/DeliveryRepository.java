package org.qingmiao.notice.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What still has to leave the house. Only the system sees it. */
@Component
public class DeliveryRepository {
    /** After this time a try is held to have died with its server, and another takes over. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final SealedAddress address;
    private final Clock clock;

    DeliveryRepository(JdbcClient db, SealedAddress address, Clock clock) {
        this.db = db;
        this.address = address;
        this.clock = clock;
    }

    /** Whether it was new; one with a known key is not added again. */
    boolean add(Delivery delivery) {
        return db.sql("""
            INSERT INTO delivery (channel, login, kind, address, subject, content, link, key, at, next_at)
            VALUES (:channel, :login, :kind, :address, :subject, :content, :link, :key, :now, :now)
            ON CONFLICT (key) DO NOTHING
            """)
                        .param("channel", delivery.channel())
                        .param("login", delivery.login())
                        .param("kind", delivery.kind())
                        .param("address", address.seal(delivery.login(), delivery.address()))
                        .param("subject", delivery.subject())
                        .param("content", delivery.content())
                        .param("link", delivery.link())
                        .param("key", delivery.key().orElse(null))
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Takes what is due, so that no other server tries it at the same time. */
    List<Delivery.Claimed> claim(int limit) {
        return db.sql("""
            UPDATE delivery SET attempts = attempts + 1, next_at = :lease
             WHERE id IN (SELECT id FROM delivery WHERE state = 'waiting' AND next_at <= :now
                           ORDER BY next_at, id LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING *
            """)
                .param("lease", now().plus(LEASE))
                .param("now", now())
                .param("limit", limit)
                .query((row, n) -> new Delivery.Claimed(
                        row.getLong("id"),
                        row.getInt("attempts"),
                        new Delivery(
                                row.getString("channel"),
                                row.getString("login"),
                                row.getString("kind"),
                                address.open(row.getString("login"), row.getString("address")),
                                row.getString("subject"),
                                row.getString("content"),
                                row.getString("link"),
                                Optional.ofNullable(row.getString("key")))))
                .list();
    }

    /** Arrived: what could harm somebody if it were read here is emptied. */
    void sent(long id) {
        end(id, "sent", "");
    }

    /** Given up. */
    void failed(long id, String fault) {
        end(id, "failed", fault);
    }

    private void end(long id, String state, String fault) {
        db.sql("UPDATE delivery SET state = :state, fault = :fault, address = '', content = '' WHERE id = :id")
                .param("state", state)
                .param("fault", fault)
                .param("id", id)
                .update();
    }

    void again(long id, Instant next, String fault) {
        db.sql("UPDATE delivery SET next_at = :next, fault = :fault WHERE id = :id")
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("fault", fault)
                .param("id", id)
                .update();
    }

    /** How many of a kind were asked for on behalf of a person since a moment. */
    public int asked(String login, String kind, Instant since) {
        return db.sql("SELECT count(*) FROM delivery WHERE login = :login AND kind = :kind AND at > :since")
                .param("login", login)
                .param("kind", kind)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** When a person was last sent something of a kind. */
    public Optional<Instant> last(String login, String kind) {
        return db.sql("SELECT at FROM delivery WHERE login = :login AND kind = :kind ORDER BY id DESC LIMIT 1")
                .param("login", login)
                .param("kind", kind)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    int count(String state) {
        return db.sql("SELECT count(*) FROM delivery WHERE state = :state")
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    int failedSince(Instant moment) {
        return db.sql("SELECT count(*) FROM delivery WHERE state = 'failed' AND at > :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
