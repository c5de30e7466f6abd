package org.qingmiao.reporting.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units' answers and what stands in their fields. */
@Component
class AnswerTable {
    private final JdbcClient db;
    private final Clock clock;

    AnswerTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Map<String, Answer> of(Round round) {
        Map<String, Answer> answers = new HashMap<>();
        db.sql("SELECT unit, state, version, edition, at, by FROM submission WHERE plan = :plan AND round = :round")
                .param("plan", round.plan())
                .param("round", round.id())
                .query(AnswerTable::answer)
                .list()
                .forEach(a -> answers.put(a.unit(), a));
        return answers;
    }

    Answer of(Round round, String unit) {
        return one(round, unit, "").orElseGet(() -> Answer.none(unit));
    }

    /** Begun where it was not, and held: nobody else changes it until the transaction ends. */
    Answer hold(Round round, String unit, String by) {
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
        return one(round, unit, " FOR UPDATE").orElseThrow();
    }

    private Optional<Answer> one(Round round, String unit, String lock) {
        return db.sql("""
            SELECT unit, state, version, edition, at, by FROM submission
             WHERE plan = :plan AND round = :round AND unit = :unit
            """ + lock)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", unit)
                .query(AnswerTable::answer)
                .optional();
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getString("unit"),
                Answer.State.of(row.getString("state")),
                row.getInt("version"),
                row.getInt("edition"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"));
    }

    /** The answer one version on, in the state and edition given. */
    Answer advance(Round round, Answer was, Answer.State state, int edition, String by) {
        db.sql("""
            UPDATE submission SET state = :state, version = version + 1, edition = :edition, at = :at, by = :by
             WHERE plan = :plan AND round = :round AND unit = :unit
            """)
                .param("state", state.id())
                .param("edition", edition)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", was.unit())
                .update();
        return new Answer(was.unit(), state, was.version() + 1, edition, clock.instant(), by);
    }

    /** By name of the field. */
    Map<String, DraftField> fields(Round round, String unit) {
        Map<String, DraftField> fields = new HashMap<>();
        db.sql("""
            SELECT field, typed, note, not_applicable FROM draft_field
             WHERE plan = :plan AND round = :round AND unit = :unit
            """)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", unit)
                .query(row -> {
                    DraftField field = new DraftField(
                            row.getString("typed"), row.getString("note"), row.getBoolean("not_applicable"));
                    fields.put(row.getString("field"), field);
                });
        return fields;
    }

    /** All fields in one statement; empty ones stay as a trace that they were emptied. */
    void store(Round round, String unit, Map<String, DraftField> fields) {
        List<Map.Entry<String, DraftField>> entries = List.copyOf(fields.entrySet());
        db.sql("""
            INSERT INTO draft_field (plan, round, unit, field, typed, note, not_applicable)
            SELECT :plan, :round, :unit, g.* FROM unnest(:fields::text[], :typed::text[], :notes::text[], :na::bool[]) g
            ON CONFLICT (plan, round, unit, field) DO UPDATE
               SET typed = excluded.typed, note = excluded.note, not_applicable = excluded.not_applicable
            """)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", unit)
                .param("fields", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("typed", entries.stream().map(e -> e.getValue().typed()).toArray(String[]::new))
                .param("notes", entries.stream().map(e -> e.getValue().note()).toArray(String[]::new))
                .param(
                        "na",
                        entries.stream().map(e -> e.getValue().notApplicable()).toArray(Boolean[]::new))
                .update();
    }

    void comment(Round round, Answer answer, Map<String, String> comments, String by) {
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
    Map<String, String> comments(Round round, Answer answer) {
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
