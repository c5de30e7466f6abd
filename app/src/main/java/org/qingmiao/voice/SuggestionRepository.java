package org.qingmiao.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.LockScope;
import org.qingmiao.work.TaskBook;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suggestions, answers and votes; row-level security decides who sees what. */
@Component
public class SuggestionRepository {
    private static final String SELECT = """
        SELECT s.*,
               (SELECT count(*) FROM voice_vote v JOIN voice_suggestion m ON m.id = v.suggestion
                 WHERE m.id = s.id OR m.merged_into = s.id) AS votes,
               (SELECT a.words FROM voice_answer a WHERE a.suggestion = s.id ORDER BY a.id DESC LIMIT 1) AS answer
          FROM voice_suggestion s
        """;

    /** Ballots that may vote from one address on a day: a household, a class; not a machine that makes up browsers. */
    static final int BALLOTS_OF_AN_ADDRESS = 30;

    private static final RowCallbackHandler NOTHING = row -> {};

    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final RequestedPlans asked;
    private final TaskBook book;

    SuggestionRepository(JdbcClient db, Clock clock, Plans plans, RequestedPlans asked, TaskBook book) {
        this.book = book;
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.asked = asked;
    }

    /**
     * What is to be kept.
     *
     * @param signs kinds of signs of harm, separated by commas; empty without any
     */
    record Received(
            byte[] receipt,
            String plan,
            String clause,
            String words,
            Suggestion.State state,
            String signs,
            Optional<Instant> handOverBy) {}

    /** As the system, since nobody is signed in. Whether it was new; a code that is known already keeps what it has. */
    boolean receive(Received received) {
        boolean fresh = db.sql("""
            INSERT INTO voice_suggestion (receipt, plan, clause, words, state, signs, hand_over_by, at)
            VALUES (:receipt, :plan, :clause, :words, :state, :signs, :by, :now)
            ON CONFLICT (receipt) DO NOTHING
            """)
                        .param("receipt", received.receipt())
                        .param("plan", received.plan())
                        .param("clause", received.clause())
                        .param("words", received.words())
                        .param("state", received.state().id())
                        .param("signs", received.signs())
                        .param(
                                "by",
                                received.handOverBy()
                                        .map(SuggestionRepository::moment)
                                        .orElse(null),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", now())
                        .update()
                > 0;
        book.changed(VoiceTasks.SOURCE, received.plan());
        return fresh;
    }

    /** As the system. */
    void add(long suggestion, String words) {
        db.sql("INSERT INTO voice_addition (suggestion, words, at) VALUES (:id, :words, :now)")
                .param("id", suggestion)
                .param("words", words)
                .param("now", now())
                .update();
    }

    /** What the child added, the oldest first. */
    public List<String> additions(long suggestion) {
        return db.sql("SELECT words FROM voice_addition WHERE suggestion = :id ORDER BY id")
                .param("id", suggestion)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Who opens it first is written down with the moment. */
    void open(long id, String by) {
        db.sql("""
            UPDATE voice_suggestion SET opened_at = :now, opened_by = :by WHERE id = :id AND opened_at IS NULL
            """).param("now", now()).param("by", by).param("id", id).update();
    }

    /** Reports of harm that nobody has passed on, as far as the acting person may see them. */
    record Waiting(int count, Instant oldest, Instant handOverBy) {}

    Optional<Waiting> waiting() {
        return db.sql("""
            SELECT count(*) AS count, min(at) AS oldest, min(hand_over_by) AS hand_over_by
              FROM voice_suggestion WHERE state = 'held' AND plan <> ALL (:hidden) HAVING count(*) > 0
            """)
                .param("hidden", hidden())
                .query((row, n) ->
                        new Waiting(row.getInt("count"), instant(row, "oldest"), instant(row, "hand_over_by")))
                .optional();
    }

    /**
     * As the system: marks the reports of harm whose time is up as told of.
     *
     * @param again those told of before this moment are told of anew
     * @return how many they are
     */
    int alarm(Instant again) {
        return db.sql("""
            UPDATE voice_suggestion SET alarmed_at = :now
             WHERE state = 'held' AND hand_over_by <= :now AND (alarmed_at IS NULL OR alarmed_at <= :again)
            """).param("now", now()).param("again", moment(again)).update();
    }

    public Optional<Suggestion> find(long id) {
        return db.sql(SELECT + " WHERE s.id = :id AND s.plan <> ALL (:hidden)")
                .param("id", id)
                .param("hidden", hidden())
                .query(SuggestionRepository::suggestion)
                .optional();
    }

    public Optional<Suggestion> byReceipt(byte[] receipt) {
        return db.sql(SELECT + " WHERE s.receipt = :receipt")
                .param("receipt", receipt)
                .query(SuggestionRepository::suggestion)
                .optional();
    }

    List<Suggestion> published(String plan, Optional<String> clause) {
        return db.sql(SELECT + """
             WHERE s.plan = :plan AND s.state = 'published' AND (:clause = '' OR s.clause = :clause)
             ORDER BY votes DESC, s.id DESC LIMIT 200
            """)
                .param("plan", plan)
                .param("clause", clause.orElse(""))
                .query(SuggestionRepository::suggestion)
                .list();
    }

    /** Those that the acting person may see; held ones first, then the oldest. */
    public List<Suggestion> visible(Optional<Suggestion.State> state) {
        return db.sql(SELECT + """
             WHERE (:state = '' OR s.state = :state) AND s.plan <> ALL (:hidden)
             ORDER BY s.state <> 'held', s.state <> 'received', s.id DESC LIMIT 500
            """)
                .param("state", state.map(Suggestion.State::id).orElse(""))
                .param("hidden", hidden())
                .query(SuggestionRepository::suggestion)
                .list();
    }

    /** As the system: all on which somebody has to do something, of a plan or of all. */
    List<Suggestion> waitingFor(Optional<String> plan) {
        return db.sql(SELECT + """
             WHERE s.state IN ('held', 'received', 'published') AND (:plan = '' OR s.plan = :plan)
               AND (s.state <> 'published' OR NOT EXISTS (SELECT FROM voice_answer a WHERE a.suggestion = s.id))
             ORDER BY s.id DESC
            """)
                .param("plan", plan.orElse(""))
                .query(SuggestionRepository::suggestion)
                .list();
    }

    /** Plans of districts in which who asks has nothing to do. */
    private String[] hidden() {
        return plans.all().stream()
                .map(Plan::id)
                .filter(id -> asked.find(id).isEmpty())
                .toArray(String[]::new);
    }

    /** What is to be changed in one decision. */
    record Decision(
            Suggestion.State to,
            String unit,
            Optional<LocalDate> due,
            String reason,
            Optional<Long> mergedInto,
            String told,
            Optional<Instant> handOverBy) {
        static Decision to(Suggestion.State state, String reason) {
            return new Decision(state, "", Optional.empty(), reason, Optional.empty(), "", Optional.empty());
        }

        static Decision publish(String unit, LocalDate due) {
            return new Decision(
                    Suggestion.State.PUBLISHED, unit, Optional.of(due), "", Optional.empty(), "", Optional.empty());
        }

        static Decision merge(long into) {
            return new Decision(
                    Suggestion.State.MERGED, "", Optional.empty(), "", Optional.of(into), "", Optional.empty());
        }

        static Decision hold(Instant handOverBy) {
            return new Decision(
                    Suggestion.State.HELD, "", Optional.empty(), "", Optional.empty(), "", Optional.of(handOverBy));
        }

        static Decision hand(String where, String told) {
            return new Decision(
                    Suggestion.State.HANDED, "", Optional.empty(), where, Optional.empty(), told, Optional.empty());
        }
    }

    /** Whether it was still as expected and has been decided. */
    boolean decide(Suggestion was, Decision decision) {
        boolean decided = db.sql("""
            UPDATE voice_suggestion
               SET state = :to, unit = :unit, due = :due, reason = :reason, merged_into = :into, told = :told,
                   hand_over_by = coalesce(:by, hand_over_by)
             WHERE id = :id AND state = :was
            """)
                        .param("to", decision.to().id())
                        .param("unit", decision.unit())
                        .param("due", decision.due().orElse(null))
                        .param("reason", decision.reason())
                        .param("into", decision.mergedInto().orElse(null))
                        .param("told", decision.told())
                        .param(
                                "by",
                                decision.handOverBy()
                                        .map(SuggestionRepository::moment)
                                        .orElse(null),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", was.id())
                        .param("was", was.state().id())
                        .update()
                > 0;
        book.changed(VoiceTasks.SOURCE, was.plan());
        return decided;
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
        book.changed(VoiceTasks.SOURCE, suggestion.plan());
    }

    /**
     * As the system: lets a ballot vote from an address today. Ballots of an address wait for each other, so that no
     * number of them at once gets more places than there are.
     *
     * @return whether it may
     */
    boolean claim(LocalDate today, byte[] address, byte[] ballot) {
        LockScope.mustLast();
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(encode(:address, 'hex'), 0))")
                .param("address", address)
                .query(NOTHING);
        db.sql("DELETE FROM voice_ballot WHERE day < :today")
                .param("today", today)
                .update();
        db.sql("""
            INSERT INTO voice_ballot (day, address, voter)
            SELECT :today, :address, :ballot
             WHERE (SELECT count(*) FROM voice_ballot WHERE day = :today AND address = :address) < :most
            ON CONFLICT DO NOTHING
            """)
                .param("today", today)
                .param("address", address)
                .param("ballot", ballot)
                .param("most", BALLOTS_OF_AN_ADDRESS)
                .update();
        return db.sql("""
            SELECT EXISTS (SELECT FROM voice_ballot WHERE day = :today AND address = :address AND voter = :ballot)
            """)
                .param("today", today)
                .param("address", address)
                .param("ballot", ballot)
                .query(Boolean.class)
                .single();
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

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
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
                Optional.ofNullable(row.getString("answer")),
                harm(row),
                row.getString("told"));
    }

    private static Optional<Suggestion.Harm> harm(ResultSet row) throws SQLException {
        if (row.getObject("hand_over_by") == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Suggestion.Harm(row.getString("signs"), instant(row, "hand_over_by"), row.getString("opened_by")));
    }
}
