package org.qingmiao.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people were told; row-level security shows each their own. */
@Component
public class NoticeRepository {
    private final JdbcClient db;
    private final Clock clock;

    NoticeRepository(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(Notice notice) {
        db.sql("""
            INSERT INTO notice (login, kind, title_zh, title_en, body_zh, body_en, link, at)
            VALUES (:login, :kind, :title_zh, :title_en, :body_zh, :body_en, :link, :at)
            """)
                .param("login", notice.to())
                .param("kind", notice.kind())
                .param("title_zh", notice.title().zh())
                .param("title_en", notice.title().en())
                .param("body_zh", notice.body().zh())
                .param("body_en", notice.body().en())
                .param("link", notice.link())
                .param("at", now())
                .update();
    }

    public int unread(String login) {
        return db.sql("SELECT count(*) FROM notice WHERE login = :login AND read_at IS NULL")
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    /**
     * The newest first.
     *
     * @param before only older ones than this id
     */
    public List<StoredNotice> of(String login, boolean onlyUnread, long before, int limit) {
        return db.sql("""
            SELECT * FROM notice
             WHERE login = :login AND id < :before AND (read_at IS NULL OR NOT :unread)
             ORDER BY id DESC LIMIT :limit
            """)
                .param("login", login)
                .param("before", before)
                .param("unread", onlyUnread)
                .param("limit", limit)
                .query(NoticeRepository::notice)
                .list();
    }

    /** Unread ones since a moment, the newest first. */
    List<StoredNotice> unreadSince(String login, Instant since) {
        return db.sql("""
            SELECT * FROM notice WHERE login = :login AND read_at IS NULL AND at > :since ORDER BY id DESC
            """)
                .param("login", login)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(NoticeRepository::notice)
                .list();
    }

    /** Kinds that this person has ever been told. */
    List<String> kinds(String login) {
        return db.sql("SELECT DISTINCT kind FROM notice WHERE login = :login ORDER BY kind")
                .param("login", login)
                .query((row, n) -> row.getString(1))
                .list();
    }

    public List<StoredNotice> find(String login, long id) {
        return db.sql("SELECT * FROM notice WHERE login = :login AND id = :id")
                .param("login", login)
                .param("id", id)
                .query(NoticeRepository::notice)
                .list();
    }

    /**
     * Marks one as read, or all for id 0.
     *
     * @return the moment by which {@link #unmark} finds them again
     */
    public Instant mark(String login, long id) {
        OffsetDateTime now = now();
        db.sql("""
            UPDATE notice SET read_at = :now
             WHERE login = :login AND read_at IS NULL AND (id = :id OR :id = 0)
            """).param("now", now).param("login", login).param("id", id).update();
        return now.toInstant();
    }

    /** Takes back what was marked at one moment; returns how many notices that were. */
    public int unmark(String login, Instant at) {
        return db.sql("UPDATE notice SET read_at = NULL WHERE login = :login AND read_at = :at")
                .param("login", login)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As exact as the database keeps it, so that it is found again. */
    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static StoredNotice notice(ResultSet row, int number) throws SQLException {
        return new StoredNotice(
                row.getLong("id"),
                row.getString("kind"),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                new Text(row.getString("body_zh"), row.getString("body_en")),
                row.getString("link"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }
}
