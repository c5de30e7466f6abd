package org.qingmiao.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.LockScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of attachments, each content once, named by its SHA-256. */
@Component
class ContentRepository {
    private final JdbcClient db;

    ContentRepository(JdbcClient db) {
        this.db = db;
    }

    /** Keeps it unless it is there already, maybe for an owner of whom nothing is seen here; gives its name. */
    byte[] keep(byte[] bytes) {
        byte[] id = sha256(bytes);
        hold(id);
        db.sql("INSERT INTO attachment_content (id, bytes) VALUES (:id, :bytes) ON CONFLICT DO NOTHING")
                .param("id", id)
                .param("bytes", bytes)
                .update();
        return id;
    }

    Optional<byte[]> of(UUID attachment) {
        return db.sql("""
            SELECT c.bytes FROM attachment a JOIN attachment_content c ON c.id = a.content WHERE a.id = :attachment
            """).param("attachment", attachment).query(byte[].class).optional();
    }

    /** Deletes it if no attachment has it any more: as the system, for others are not seen here. */
    void dropUnused(byte[] id) {
        hold(id);
        ActorContext.runAsSystem(
                "unused file content", () -> db.sql("""
            DELETE FROM attachment_content c
             WHERE c.id = :id AND NOT EXISTS (SELECT FROM attachment a WHERE a.content = c.id)
            """).param("id", id).update());
    }

    /** Nobody drops a content while somebody attaches it. */
    private void hold(byte[] id) {
        LockScope.mustLast();
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(encode(:id, 'hex'), 0))")
                .param("id", id)
                .query((row, n) -> "")
                .single();
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
