package org.qingmiao.register.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files as they are kept, each its sender's alone: the database shows them to nobody else. */
@Repository
class BulkImportRepository {
    private static final String FILES = """
        SELECT f.district, f.id, f.register, f.digest, f.name, f.state, f.last_row, f.tried_at, f.ended_at,
               t.made, t.changed, t.same, t.refused, t.undone, t.kept
          FROM register.import_file f, LATERAL (
            SELECT count(*) FILTER (WHERE outcome = 'made') AS made,
                   count(*) FILTER (WHERE outcome = 'changed') AS changed,
                   count(*) FILTER (WHERE outcome = 'same') AS same,
                   count(*) FILTER (WHERE outcome = 'refused') AS refused,
                   count(*) FILTER (WHERE undo = 'undone') AS undone,
                   count(*) FILTER (WHERE undo = 'kept') AS kept
              FROM register.import_row r WHERE r.district = f.district AND r.file = f.id) t
         WHERE f.district = :district AND f.sent_by = :login
        """;
    private static final String WHICH = " WHERE district = :district AND id = :id";

    private final JdbcClient db;

    BulkImportRepository(JdbcClient db) {
        this.db = db;
    }

    Optional<BulkImport> find(int district, String login, UUID id) {
        return db.sql(FILES + " AND f.id = :id")
                .param("district", district)
                .param("login", login)
                .param("id", id)
                .query((row, n) -> file(row))
                .optional();
    }

    /** The same content for the same register, unless it was taken back. */
    Optional<BulkImport> known(int district, String login, String register, String digest) {
        return db.sql(FILES + """
                 AND f.register = :register AND f.digest = :digest AND f.state <> 'undone'
                 ORDER BY f.tried_at DESC LIMIT 1
                """)
                .param("district", district)
                .param("login", login)
                .param("register", register)
                .param("digest", digest)
                .query((row, n) -> file(row))
                .optional();
    }

    /** Those of which something was written, the newest first. */
    List<BulkImport> latest(int district, String login, String register, int most) {
        return db.sql(FILES + """
                 AND f.register = :register AND f.state <> 'tried' ORDER BY f.begun_at DESC LIMIT :most
                """)
                .param("district", district)
                .param("login", login)
                .param("register", register)
                .param("most", most)
                .query((row, n) -> file(row))
                .list();
    }

    private static BulkImport file(ResultSet row) throws SQLException {
        return new BulkImport(
                row.getInt(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                BulkImport.State.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(9, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                new BulkImport.Tally(
                        row.getInt(10),
                        row.getInt(11),
                        row.getInt(12),
                        row.getInt(13),
                        row.getInt(14),
                        row.getInt(15)));
    }

    void store(BulkImport file, int rows, String login) {
        db.sql("""
                INSERT INTO register.import_file
                    (district, id, register, digest, name, rows, sent_by, state, tried_at)
                VALUES (:district, :id, :register, :digest, :name, :rows, :login, 'tried', :at)
                """)
                .param("district", file.district())
                .param("id", file.id())
                .param("register", file.register())
                .param("digest", file.digest())
                .param("name", file.name())
                .param("rows", rows)
                .param("login", login)
                .param("at", time(file.at()))
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** What was done whole before is looked through from its beginning: what was refused may be right by now. */
    void begin(BulkImport file, Instant now) {
        db.sql("""
                UPDATE register.import_file
                   SET last_row = CASE WHEN state = 'applied' THEN 0 ELSE last_row END, state = 'applying',
                       begun_at = coalesce(begun_at, :now)
                """ + WHICH)
                .param("now", time(now))
                .param("district", file.district())
                .param("id", file.id())
                .update();
    }

    void end(BulkImport file, BulkImport.State state, Instant now) {
        String column = state == BulkImport.State.UNDONE ? "undone_at" : "ended_at";
        db.sql("UPDATE register.import_file SET state = :state, " + column + " = :now" + WHICH)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("now", time(now))
                .param("district", file.district())
                .param("id", file.id())
                .update();
    }

    /** What a row did stays, however often it comes again. */
    void note(BulkImport file, int line, BulkOutcome outcome, String login) {
        db.sql("""
                INSERT INTO register.import_row AS r
                    (district, file, line, register, sent_by, outcome, record, version, says)
                VALUES (:district, :file, :line, :register, :login, :outcome, :record, :version, :says)
                ON CONFLICT (district, file, line) DO UPDATE
                   SET outcome = excluded.outcome, record = excluded.record, version = excluded.version,
                       says = excluded.says
                 WHERE r.outcome IN ('same', 'refused')
                """)
                .params(columns(outcome))
                .param("district", file.district())
                .param("file", file.id())
                .param("line", line)
                .param("register", file.register())
                .param("login", login)
                .update();
        db.sql("UPDATE register.import_file SET last_row = greatest(last_row, :line)" + WHICH)
                .param("line", line)
                .param("district", file.district())
                .param("id", file.id())
                .update();
    }

    private static Map<String, @Nullable Object> columns(BulkOutcome outcome) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("record", null);
        columns.put("version", null);
        columns.put("says", null);
        switch (outcome) {
            case BulkOutcome.Made made -> written(columns, "made", made.record(), made.version(), made.says());
            case BulkOutcome.Changed to -> written(columns, "changed", to.record(), to.version(), to.says());
            case BulkOutcome.Same same -> columns.put("outcome", "same");
            case BulkOutcome.Refused refused -> columns.put("outcome", "refused");
        }
        return columns;
    }

    private static void written(
            Map<String, @Nullable Object> columns, String outcome, StoredRecord.Key record, int version, UUID says) {
        columns.put("outcome", outcome);
        columns.put("record", record.id());
        columns.put("version", version);
        columns.put("says", says);
    }

    /** How often what a row says was made a record and taken back. */
    Map<UUID, Integer> takenBack(int district, String login, String register) {
        Map<UUID, Integer> counts = new HashMap<>();
        db.sql("""
                SELECT says, count(*) FROM register.import_row
                 WHERE district = :district AND register = :register AND sent_by = :login AND undo = 'undone'
                   AND outcome = 'made'
                 GROUP BY says
                """)
                .param("district", district)
                .param("register", register)
                .param("login", login)
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return counts;
    }

    /**
     * A row that wrote something.
     *
     * @param made whether the record is new by it; else it was changed
     */
    record WrittenRow(int line, boolean made, StoredRecord.Key record, int version) {}

    /** Rows that were not taken back yet, the last first. */
    List<WrittenRow> standing(BulkImport file, int most) {
        return rows(file, "undo IS NULL", most);
    }

    /** Rows that could not be taken back. */
    List<WrittenRow> kept(BulkImport file, int most) {
        return rows(file, "undo = 'kept'", most);
    }

    private List<WrittenRow> rows(BulkImport file, String which, int most) {
        return db.sql("SELECT line, outcome = 'made', record, version FROM register.import_row"
                        + " WHERE district = :district AND file = :file AND outcome IN ('made', 'changed') AND " + which
                        + " ORDER BY line DESC LIMIT " + most)
                .param("district", file.district())
                .param("file", file.id())
                .query((row, n) -> new WrittenRow(
                        row.getInt(1),
                        row.getBoolean(2),
                        new StoredRecord.Key(file.district(), row.getObject(3, UUID.class)),
                        row.getInt(4)))
                .list();
    }

    void tookBack(BulkImport file, WrittenRow row, boolean undone) {
        db.sql("UPDATE register.import_row SET undo = :undo"
                        + " WHERE district = :district AND file = :file AND line = :line")
                .param("undo", undone ? "undone" : "kept")
                .param("district", file.district())
                .param("file", file.id())
                .param("line", row.line())
                .update();
    }
}
