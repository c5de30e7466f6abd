package org.qingmiao.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attachments as the database keeps them; which rows are there is up to the setting {@code file.owner}. */
@Component
class AttachmentRepository {
    private static final String COLUMNS =
            "id, owner, unit_ord, name, sealed_name, type, size, sealed, by, at, removed_by, removed_at";

    private final JdbcClient db;

    AttachmentRepository(JdbcClient db) {
        this.db = db;
    }

    /** A row, its name sealed or as it is. */
    record Row(Attachment attachment, byte @Nullable [] sealedName) {}

    void tell(AttachmentOwner owner) {
        db.sql("SELECT set_config('file.owner', :owner, true)")
                .param("owner", owner.id())
                .query((row, n) -> "")
                .single();
    }

    void add(Attachment attachment, byte @Nullable [] sealedName, byte[] content) {
        db.sql("""
            INSERT INTO attachment (id, owner, unit_ord, name, sealed_name, type, size, sealed, content, by, at)
            VALUES (:id, :owner, :place, :name, :sealedName, :type, :size, :sealed, :content, :by, :at)
            """)
                .param("id", attachment.id())
                .param("owner", attachment.owner().id())
                .param("place", attachment.owner().place())
                .param("name", sealedName == null ? attachment.name() : "")
                .param("sealedName", sealedName, Types.BINARY)
                .param("type", attachment.mediaType())
                .param("size", attachment.size())
                .param("sealed", attachment.sealed())
                .param("content", content)
                .param("by", attachment.by())
                .param("at", attachment.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Row> of(AttachmentOwner owner) {
        return db.sql("SELECT " + COLUMNS + " FROM attachment WHERE owner = :owner ORDER BY at, id")
                .param("owner", owner.id())
                .query(AttachmentRepository::row)
                .list();
    }

    Optional<Row> find(UUID id) {
        return db.sql("SELECT " + COLUMNS + " FROM attachment WHERE id = :id")
                .param("id", id)
                .query(AttachmentRepository::row)
                .optional();
    }

    /** Of the content that it had until now; nothing if it was gone already. */
    Optional<byte[]> remove(UUID id, String by, Instant at) {
        return db.sql("""
            UPDATE attachment SET content = NULL, removed_by = :by, removed_at = :at
             WHERE id = :id AND content IS NOT NULL RETURNING OLD.content
            """)
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(byte[].class)
                .optional();
    }

    void move(AttachmentOwner owner) {
        db.sql("UPDATE attachment SET unit_ord = :place WHERE owner = :owner")
                .param("place", owner.place())
                .param("owner", owner.id())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String removedBy = row.getString("removed_by");
        Attachment attachment = new Attachment(
                row.getObject("id", UUID.class),
                AttachmentOwner.parse(row.getString("owner"), row.getInt("unit_ord")),
                row.getString("name"),
                row.getString("type"),
                row.getInt("size"),
                row.getBoolean("sealed"),
                row.getString("by"),
                instant(row, "at"),
                removedBy == null
                        ? Optional.empty()
                        : Optional.of(new Attachment.Removal(removedBy, instant(row, "removed_at"))));
        return new Row(attachment, row.getBytes("sealed_name"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
