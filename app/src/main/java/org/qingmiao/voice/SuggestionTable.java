package org.qingmiao.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suggestions, answers and votes; row-level security decides who sees what. */
@Component
class SuggestionTable {
    private static final String SELECT = """
        SELECT s.*,
               (SELECT count(*) FROM voice_vote v JOIN voice_suggestion m ON m.id = v.suggestion
                 WHERE m.id = s.id OR m.merged_into = s.id) AS votes,
               (SELECT a.words FROM voice_answer a WHERE a.suggestion = s.id ORDER BY a.id DESC LIMIT 1) AS answer
          FROM voice_suggestion s
        """;

    private final JdbcClient db;
    private final Clock clock;

    SuggestionTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** As the system, since nobody is signed in. */
    void receive(byte[] receipt, String plan, String clause, String words, Suggestion.State state) {
        db.sql("""
            INSERT INTO voice_suggestion (receipt, plan, clause, words, state, at)
            VALUES (:receipt, :plan, :clause, :words, :state, :now)
            """)
                .param("receipt", receipt)
                .param("plan", plan)
                .param("clause", clause)
                .param("words", words)
                .param("state", state.id())
                .param("now", now())
                .update();
    }

    Optional<Suggestion> find(long id) {
        return db.sql(SELECT + " WHERE s.id = :id")
                .param("id", id)
                .query(SuggestionTable::suggestion)
                .optional();
    }

    Optional<Suggestion> byReceipt(byte[] receipt) {
        return db.sql(SELECT + " WHERE s.receipt = :receipt")
                .param("receipt", receipt)
                .query(SuggestionTable::suggestion)
                .optional();
    }

    List<Suggestion> published(String plan, Optional<String> clause) {
        return db.sql(SELECT + """
             WHERE s.plan = :plan AND s.state = 'published' AND (:clause = '' OR s.clause = :clause)
             ORDER BY votes DESC, s.id DESC LIMIT 200
            """)
                .param("plan", plan)
                .param("clause", clause.orElse(""))
                .query(SuggestionTable::suggestion)
                .list();
    }

    /** Those that the acting person may see; held ones first, then the oldest. */
    List<Suggestion> visible(Optional<Suggestion.State> state) {
        return db.sql(SELECT + """
             WHERE :state = '' OR s.state = :state
             ORDER BY s.state <> 'held', s.state <> 'received', s.id DESC LIMIT 500
            """)
                .param("state", state.map(Suggestion.State::id).orElse(""))
                .query(SuggestionTable::suggestion)
                .list();
    }

    /** What is to be changed in one decision. */
    record Decision(
            Suggestion.State to, String unit, Optional<LocalDate> due, String reason, Optional<Long> mergedInto) {}

    /** Whether it was still as expected and has been decided. */
    boolean decide(Suggestion was, Decision decision) {
        return db.sql("""
            UPDATE voice_suggestion
               SET state = :to, unit = :unit, due = :due, reason = :reason, merged_into = :into
             WHERE id = :id AND state = :was
            """)
                        .param("to", decision.to().id())
                        .param("unit", decision.unit())
                        .param("due", decision.due().orElse(null))
                        .param("reason", decision.reason())
                        .param("into", decision.mergedInto().orElse(null))
                        .param("id", was.id())
                        .param("was", was.state().id())
                        .update()
                > 0;
    }

    void answer(Suggestion suggestion, String words, String by) {
        db.sql("""
            INSERT INTO voice_answer (suggestion, unit, words, by, at) VALUES (:id, :unit, :words, :by, :now)
            """)
                .param("id", suggestion.id())
                .param("unit", suggestion.unit())
                .param("words", words)
                .param("by", by)
                .param("now", now())
                .update();
    }

    /** As the system; whether the vote was new. */
    boolean vote(long id, byte[] voter) {
        return db.sql("""
            INSERT INTO voice_vote (suggestion, voter)
            SELECT id, :voter FROM voice_suggestion WHERE id = :id AND state = 'published'
            ON CONFLICT DO NOTHING
            """).param("voter", voter).param("id", id).update() > 0;
    }

    /** As the system; the key is made once. */
    byte[] key(byte[] fresh) {
        db.sql("INSERT INTO voice_key (key) VALUES (:key) ON CONFLICT DO NOTHING")
                .param("key", fresh)
                .update();
        return db.sql("SELECT key FROM voice_key").query(byte[].class).single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Suggestion suggestion(ResultSet row, int number) throws SQLException {
        return new Suggestion(
                row.getLong("id"),
                row.getString("plan"),
                row.getString("clause"),
                row.getString("words"),
                Suggestion.State.of(row.getString("state")),
                row.getString("unit"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("votes"),
                Optional.ofNullable(row.getString("answer")));
    }
}
