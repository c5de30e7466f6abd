package org.qingmiao.safeguard.signin.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.signin.factor.SecretDigests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Sessions in the database: they outlive a restart, and each can be ended from elsewhere at once. */
@Component
public class Sessions implements SessionRepository<StoredSession> {
    /** Attributes that are columns too. */
    public static final String LOGIN = "qm.login";

    public static final String ADDRESS = "qm.address";
    public static final String BROWSER = "qm.browser";

    /** A page that is only read does not write each time. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;

    Sessions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A session as its owner sees it. */
    public record Open(String id, Instant begun, Instant used, String address, String browser, boolean here) {}

    @Override
    public StoredSession createSession() {
        return StoredSession.begun(clock);
    }

    @Override
    public void save(StoredSession session) {
        ActorContext.runAsSystem("session", () -> store(session));
    }

    private void store(StoredSession session) {
        String stored = session.storedId();
        if (stored == null) {
            insert(session);
        } else if (session.isChanged()) {
            update(session, stored);
        } else {
            note(session);
        }
        session.saved();
    }

    private void insert(StoredSession session) {
        bound(session, db.sql("""
                INSERT INTO web_session (digest, login, created_at, used_at, ends_at, address, browser, content)
                VALUES (:digest, :login, :created, :used, :end, :address, :browser, :content)
                """))
                .param("created", utc(session.getCreationTime()))
                .update();
    }

    /** A session that was ended meanwhile stays ended. */
    private void update(StoredSession session, String stored) {
        bound(session, db.sql("""
                UPDATE web_session
                   SET digest = :digest, login = :login, used_at = :used, ends_at = :end, address = :address,
                       browser = :browser, content = :content
                 WHERE digest = :stored
                """)).param("stored", SecretDigests.of(stored)).update();
    }

    private static JdbcClient.StatementSpec bound(StoredSession session, JdbcClient.StatementSpec statement) {
        Map<String, Object> attributes = session.attributes();
        return statement
                .param("digest", SecretDigests.of(session.getId()))
                .param("login", attributes.get(LOGIN))
                .param("used", utc(session.getLastAccessedTime()))
                .param("end", utc(session.endsAt()))
                .param("address", attributes.getOrDefault(ADDRESS, ""))
                .param("browser", attributes.getOrDefault(BROWSER, ""))
                .param("content", SessionContent.write(attributes));
    }

    private void note(StoredSession session) {
        db.sql("UPDATE web_session SET used_at = :used, ends_at = :end WHERE digest = :digest AND used_at < :before")
                .param("used", utc(session.getLastAccessedTime()))
                .param("end", utc(session.endsAt()))
                .param("digest", SecretDigests.of(session.getId()))
                .param("before", utc(session.getLastAccessedTime().minus(NOTED)))
                .update();
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        // As the system: whose session it is, is not known before it is read.
        return ActorContext.asSystem("session", () -> find(id));
    }

    private @Nullable StoredSession find(String id) {
        Optional<StoredSession> found = db.sql("""
                SELECT created_at, used_at, content FROM web_session WHERE digest = :digest AND ends_at > :now
                """)
                .param("digest", SecretDigests.of(id))
                .param("now", utc(clock.instant()))
                .query((row, n) -> StoredSession.found(
                        clock,
                        id,
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        SessionContent.read(row.getBytes(3))))
                .optional();
        return found.orElse(null);
    }

    @Override
    public void deleteById(String id) {
        ActorContext.runAsSystem("session", () -> delete(id));
    }

    private void delete(String id) {
        db.sql("DELETE FROM web_session WHERE digest = :digest")
                .param("digest", SecretDigests.of(id))
                .update();
    }

    /** Where somebody is signed in, last used first. */
    public List<Open> of(String login, String present) {
        return db.sql("""
                SELECT id, created_at, used_at, address, browser, digest = :here FROM web_session
                 WHERE login = :login AND ends_at > :now ORDER BY used_at DESC
                """)
                .param("login", login)
                .param("here", SecretDigests.of(present))
                .param("now", utc(clock.instant()))
                .query((row, n) -> new Open(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6)))
                .list();
    }

    /** Addresses from which somebody is signed in at this moment. */
    public List<String> addresses(String login) {
        // For the person, who is not signed in yet.
        return ActorContext.as(
                login,
                () -> db.sql("SELECT DISTINCT address FROM web_session WHERE login = :login AND ends_at > :now")
                        .param("login", login)
                        .param("now", utc(clock.instant()))
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    /** Ends one of somebody's sessions. */
    public boolean end(String login, String id) {
        return db.sql("DELETE FROM web_session WHERE login = :login AND id = :id")
                        .param("login", login)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends all of somebody's sessions, also for an administrator, who does not see them. */
    public void endAll(String login) {
        ActorContext.runAsSystem(
                "session.end",
                () -> db.sql("DELETE FROM web_session WHERE login = :login")
                        .param("login", login)
                        .update());
    }

    /** Ends all of somebody's sessions but the present one. */
    public int endOthers(String login, String present) {
        return db.sql("DELETE FROM web_session WHERE login = :login AND digest <> :here")
                .param("login", login)
                .param("here", SecretDigests.of(present))
                .update();
    }

    public void forget() {
        db.sql("DELETE FROM web_session WHERE ends_at <= :now")
                .param("now", utc(clock.instant()))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
