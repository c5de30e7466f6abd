package org.qingmiao.register.record.sealed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.right.HeldDuty;
import org.qingmiao.register.right.RegisterRights;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks that one person asks for and another agrees to. A request waits for a day, what was agreed to holds for half an
 * hour. Each is an entry. The database shows them to who asked and to who holds the duty, and lets nobody answer their own.
 */
@Component
public class SecretRequests {
    private static final Duration WAITS = Duration.ofDays(1);
    private static final Duration HOLDS = Duration.ofMinutes(30);
    private static final String COLUMNS = """
        SELECT id, register, record, about, asked_by, duty, purpose, asked_at, answered_by, valid_until
          FROM register.secret_request
        """;

    private final JdbcClient db;
    private final RegisterRights rights;
    private final Audit audit;
    private final Clock clock;

    SecretRequests(JdbcClient db, RegisterRights rights, Audit audit, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** How long what was agreed to holds. */
    public static Duration holds() {
        return HOLDS;
    }

    /**
     * Asks for a look.
     *
     * @param duty of the person who may agree
     * @param about what the record is called
     */
    @Transactional
    public void ask(OpenedRecord record, String duty, String about, String purpose) {
        String login = record.register().person().login();
        UUID id = UUID.randomUUID();
        db.sql("""
                INSERT INTO register.secret_request
                    (district, id, register, record, about, asked_by, duty, purpose, asked_at)
                VALUES (:district, :id, :register, :record, :about, :login, :duty, :purpose, :now)
                """)
                .param("district", record.head().key().district())
                .param("id", id)
                .param("register", record.register().id())
                .param("record", record.head().key().id())
                .param("about", about)
                .param("login", login)
                .param("duty", duty)
                .param("purpose", purpose)
                .param("now", now().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditEntry.act(
                "register.secret.ask",
                object(record),
                record.head().unit(),
                Map.of("second", duty, "reason", purpose)));
    }

    private static String object(OpenedRecord record) {
        return "record:" + record.register().id() + "/" + record.head().key().id();
    }

    private Instant now() {
        return clock.instant();
    }

    /** What the reader asked of a record last, while it waits or holds, or was declined today. */
    @Transactional(readOnly = true)
    public Optional<SecretRequest> mine(OpenedRecord record) {
        return db.sql(COLUMNS + """
                 WHERE district = :district AND record = :record AND register = :register AND asked_by = :login
                   AND asked_at > :since
                 ORDER BY asked_at DESC LIMIT 1
                """)
                .param("district", record.head().key().district())
                .param("record", record.head().key().id())
                .param("register", record.register().id())
                .param("login", record.register().person().login())
                .param("since", since())
                .query((row, n) -> request(row))
                .optional();
    }

    private Timestamp since() {
        return Timestamp.from(now().minus(WAITS));
    }

    /** What waits for somebody's agreement, the oldest first: where they hold the duty today, and did not ask themselves. */
    @Transactional(readOnly = true)
    public List<SecretRequest> waiting(Person person) {
        List<HeldDuty> held = rights.held(person);
        if (held.isEmpty()) {
            return List.of();
        }
        tell(held);
        return db.sql(COLUMNS + """
                 WHERE district IN (:districts) AND duty IN (:duties) AND asked_by <> :login AND answered_at IS NULL
                   AND asked_at > :since
                 ORDER BY asked_at LIMIT 100
                """)
                .param("districts", districts(held))
                .param("duties", held.stream().map(HeldDuty::duty).distinct().toList())
                .param("login", person.login())
                .param("since", since())
                .query((row, n) -> request(row))
                .list();
    }

    private static List<Integer> districts(List<HeldDuty> held) {
        return held.stream().map(h -> h.place().district()).distinct().toList();
    }

    /** Tells the transaction which duties are held: policies read it. */
    private void tell(List<HeldDuty> held) {
        String duties =
                String.join(",", held.stream().map(HeldDuty::duty).distinct().toList());
        db.sql("SELECT set_config('qm.register_seconds', :duties, true)")
                .param("duties", "{" + duties + "}")
                .query((row, n) -> "")
                .list();
    }

    /**
     * Answers what waits for a person.
     *
     * @return false if there is no such request that is theirs to answer, or it was answered by now
     */
    @Transactional
    public boolean answer(Person person, UUID id, boolean agreed) {
        Optional<SecretRequest> waiting =
                waiting(person).stream().filter(r -> r.id().equals(id)).findFirst();
        waiting.ifPresent(request -> answered(person, request, agreed));
        return waiting.isPresent();
    }

    private void answered(Person person, SecretRequest request, boolean agreed) {
        Instant now = now();
        db.sql("""
                UPDATE register.secret_request
                   SET answered_by = :login, answered_at = :now, agreed = :agreed, valid_until = :until
                 WHERE id = :id AND answered_at IS NULL
                """)
                .param("login", person.login())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("agreed", agreed)
                .param("until", agreed ? now.plus(HOLDS).atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", request.id())
                .update();
        audit.record(AuditEntry.act(
                agreed ? "register.secret.agree" : "register.secret.decline",
                "record:" + request.register() + "/" + request.record(),
                "",
                Map.of("asked_by", request.askedBy(), "reason", request.purpose())));
    }

    private static SecretRequest request(ResultSet row) throws SQLException {
        return new SecretRequest(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getObject(10, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
