package org.qingmiao.reporting.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.LockScope;
import org.qingmiao.work.TaskBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units' answers and what stands in their fields. */
@Component
public class SubmissionRepository {
    private final JdbcClient db;
    private final TaskBook book;
    private final Clock clock;

    SubmissionRepository(JdbcClient db, TaskBook book, Clock clock) {
        this.db = db;
        this.book = book;
        this.clock = clock;
    }

    public Map<String, Submission> of(Round round) {
        return byUnit(asked(round, ""));
    }

    /** Those of some units alone. */
    Map<String, Submission> of(Round round, Collection<String> units) {
        return byUnit(asked(round, " AND unit = ANY (:units)").param("units", units.toArray(String[]::new)));
    }

    private static Map<String, Submission> byUnit(JdbcClient.StatementSpec asked) {
        Map<String, Submission> answers = new HashMap<>();
        asked.query(SubmissionRepository::answer).list().forEach(a -> answers.put(a.unit(), a));
        return answers;
    }

    private JdbcClient.StatementSpec asked(Round round, String which) {
        return db.sql("SELECT unit, state, version, edition, accepted, reason, at, by FROM submission "
                        + "WHERE plan = :plan AND round = :round" + which)
                .param("plan", round.plan())
                .param("round", round.id());
    }

    public Submission of(Round round, String unit) {
        return one(round, unit, "").orElseGet(() -> Submission.none(unit));
    }

    /** Begun where it was not, and held: nobody else changes it until the transaction ends. */
    public Submission hold(Round round, String unit, String by) {
        db.sql("""
            INSERT INTO submission (plan, round, unit, state, version, edition, at, by)
            VALUES (:plan, :round, :unit, 'draft', 0, 0, :at, :by) ON CONFLICT DO NOTHING
            """)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", unit)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        LockScope.mustLast();
        return one(round, unit, " FOR UPDATE").orElseThrow();
    }

    /** As it is, held if it was begun. */
    public Optional<Submission> held(Round round, String unit) {
        LockScope.mustLast();
        return one(round, unit, " FOR UPDATE");
    }

    /** As it is, if it was begun; others may look, nobody changes it until the transaction ends. */
    Optional<Submission> shared(Round round, String unit) {
        LockScope.mustLast();
        return one(round, unit, " FOR SHARE");
    }

    private Optional<Submission> one(Round round, String unit, String lock) {
        return asked(round, " AND unit = :unit " + lock)
                .param("unit", unit)
                .query(SubmissionRepository::answer)
                .optional();
    }

    private static Submission answer(ResultSet row, int number) throws SQLException {
        return new Submission(
                row.getString("unit"),
                Submission.State.of(row.getString("state")),
                row.getInt("version"),
                row.getInt("edition"),
                row.getInt("accepted"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"));
    }

    /** Writes the answer as it is now, one version on. */
    public Submission advance(Round round, Submission now) {
        Submission next = new Submission(
                now.unit(),
                now.state(),
                now.version() + 1,
                now.edition(),
                now.accepted(),
                now.reason(),
                clock.instant(),
                now.by());
        db.sql("""
            UPDATE submission
               SET state = :state, version = :version, edition = :edition, accepted = :accepted, reason = :reason,
                   at = :at, by = :by
             WHERE plan = :plan AND round = :round AND unit = :unit
            """)
                .param("state", next.state().id())
                .param("version", next.version())
                .param("edition", next.edition())
                .param("accepted", next.accepted())
                .param("reason", next.reason())
                .param("at", next.at().atOffset(ZoneOffset.UTC))
                .param("by", next.by())
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", next.unit())
                .update();
        book.changed(
                RoundTaskSubject.SOURCE, RoundTaskSubject.of(round, next.unit()).text());
        return next;
    }

    /** A field, the version of the answer that brought it, and who. */
    public record Stored(SubmissionField field, int version, String by) {}

    /** By name of the field. */
    public Map<String, Stored> stored(Round round, String unit) {
        Map<String, Stored> fields = new HashMap<>();
        db.sql("""
            SELECT field, typed, note, not_applicable, version, by FROM draft_field
             WHERE plan = :plan AND round = :round AND unit = :unit
            """)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", unit)
                .query(row -> {
                    SubmissionField field = new SubmissionField(
                            row.getString("typed"), row.getString("note"), row.getBoolean("not_applicable"));
                    fields.put(row.getString("field"), new Stored(field, row.getInt("version"), row.getString("by")));
                });
        return fields;
    }

    public Map<String, SubmissionField> fields(Round round, String unit) {
        Map<String, SubmissionField> fields = new HashMap<>();
        stored(round, unit).forEach((name, stored) -> fields.put(name, stored.field()));
        return fields;
    }

    /** How many fields each unit has answered. */
    public Map<String, Integer> answered(Round round) {
        Map<String, Integer> answered = new HashMap<>();
        db.sql("""
            SELECT unit, count(*) AS n FROM draft_field
             WHERE plan = :plan AND round = :round AND (typed <> '' OR not_applicable) GROUP BY unit
            """).param("plan", round.plan()).param("round", round.id()).query(row -> {
            answered.put(row.getString("unit"), row.getInt("n"));
        });
        return answered;
    }

    /** All fields in one statement; empty ones stay as a trace that they were emptied. */
    public void store(Round round, Submission answer, Map<String, SubmissionField> fields) {
        List<Map.Entry<String, SubmissionField>> entries = List.copyOf(fields.entrySet());
        db.sql("""
            INSERT INTO draft_field (plan, round, unit, field, typed, note, not_applicable, version, by)
            SELECT :plan, :round, :unit, g.*, :version, :by
              FROM unnest(:fields::text[], :typed::text[], :notes::text[], :na::bool[]) g
            ON CONFLICT (plan, round, unit, field) DO UPDATE
               SET typed = excluded.typed, note = excluded.note, not_applicable = excluded.not_applicable,
                   version = excluded.version, by = excluded.by
            """)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", answer.unit())
                .param("version", answer.version())
                .param("by", answer.by())
                .param("fields", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("typed", entries.stream().map(e -> e.getValue().typed()).toArray(String[]::new))
                .param("notes", entries.stream().map(e -> e.getValue().note()).toArray(String[]::new))
                .param(
                        "na",
                        entries.stream().map(e -> e.getValue().notApplicable()).toArray(Boolean[]::new))
                .update();
    }

    public void comment(Round round, Submission answer, Map<String, String> comments, String by) {
        comments.forEach((field, comment) -> db.sql("""
            INSERT INTO field_comment (plan, round, unit, field, comment, edition, by, at)
            VALUES (:plan, :round, :unit, :field, :comment, :edition, :by, :at)
            """)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", answer.unit())
                .param("field", field)
                .param("comment", comment)
                .param("edition", answer.edition())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** What was said at the fields of the present edition. */
    public Map<String, String> comments(Round round, Submission answer) {
        Map<String, String> comments = new HashMap<>();
        db.sql("""
            SELECT field, comment FROM field_comment
             WHERE plan = :plan AND round = :round AND unit = :unit AND edition = :edition ORDER BY id
            """)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", answer.unit())
                .param("edition", answer.edition())
                .query(row -> {
                    comments.put(row.getString("field"), row.getString("comment"));
                });
        return comments;
    }
}
