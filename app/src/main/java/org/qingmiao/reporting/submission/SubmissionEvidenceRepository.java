package org.qingmiao.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.reporting.round.Round;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that prove answers, as the database keeps them. */
@Component
public class SubmissionEvidenceRepository {
    private final JdbcClient db;
    private final Clock clock;

    SubmissionEvidenceRepository(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A file without its content.
     *
     * @param element id of the data element that it proves; empty for the answer as a whole
     */
    public record Stored(UUID id, String element, String name, String type, int size, String by, Instant at) {}

    public List<Stored> of(Round round, String unit) {
        return db.sql("""
            SELECT id, element, name, type, size, by, at FROM evidence
             WHERE plan = :plan AND round = :round AND unit = :unit ORDER BY at, id
            """)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", unit)
                .query(SubmissionEvidenceRepository::stored)
                .list();
    }

    public Optional<Stored> find(Round round, String unit, UUID id) {
        return of(round, unit).stream().filter(f -> f.id().equals(id)).findFirst();
    }

    public byte[] content(UUID id) {
        return db.sql("SELECT content FROM evidence WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void add(Round round, String unit, Stored file, byte[] content, byte[] sha256) {
        db.sql("""
            INSERT INTO evidence (id, plan, round, unit, element, name, type, size, sha256, content, by, at)
            VALUES (:id, :plan, :round, :unit, :element, :name, :type, :size, :sha256, :content, :by, :at)
            """)
                .param("id", file.id())
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", unit)
                .param("element", file.element())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", sha256)
                .param("content", content)
                .param("by", file.by())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID id) {
        db.sql("DELETE FROM evidence WHERE id = :id").param("id", id).update();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                row.getString("element"),
                row.getString("name"),
                row.getString("type"),
                row.getInt("size"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
