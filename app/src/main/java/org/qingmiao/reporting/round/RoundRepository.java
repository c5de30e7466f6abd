package org.qingmiao.reporting.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.LockScope;
import org.qingmiao.platform.Text;
import org.qingmiao.work.TaskBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds and every step taken in them, as the database keeps them. */
@Component
public class RoundRepository {
    private final JdbcClient db;
    private final TaskBook book;
    private final Clock clock;

    RoundRepository(JdbcClient db, TaskBook book, Clock clock) {
        this.db = db;
        this.book = book;
        this.clock = clock;
    }

    /** The newest due day first. */
    List<Round> of(String plan) {
        return db.sql("SELECT * FROM round WHERE plan = :plan ORDER BY due DESC, id")
                .param("plan", plan)
                .query(RoundRepository::round)
                .list();
    }

    public Optional<Round> find(String plan, String id) {
        return db.sql("SELECT * FROM round WHERE plan = :plan AND id = :id")
                .param("plan", plan)
                .param("id", id)
                .query(RoundRepository::round)
                .optional();
    }

    /** Keeps a round from being closed or extended until the transaction ends; answers may go on beside each other. */
    public Optional<Round> hold(String plan, String id) {
        LockScope.mustLast();
        return db.sql("SELECT * FROM round WHERE plan = :plan AND id = :id FOR SHARE")
                .param("plan", plan)
                .param("id", id)
                .query(RoundRepository::round)
                .optional();
    }

    /** Keeps everything else away from a round until the transaction ends. */
    Optional<Round> holdAlone(String plan, String id) {
        LockScope.mustLast();
        return db.sql("SELECT * FROM round WHERE plan = :plan AND id = :id FOR UPDATE")
                .param("plan", plan)
                .param("id", id)
                .query(RoundRepository::round)
                .optional();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getString("plan"),
                row.getString("id"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getInt("year"),
                List.of((String[]) row.getArray("periods").getArray()),
                List.of((String[]) row.getArray("units").getArray()),
                row.getObject("opens", LocalDate.class),
                row.getObject("due", LocalDate.class),
                List.of((Integer[]) row.getArray("remind").getArray()),
                row.getString("reviewer"),
                row.getBoolean("open"),
                row.getBoolean("synthetic"));
    }

    /** Whether it was new. */
    public boolean add(Round round) {
        boolean fresh = db.sql("""
            INSERT INTO round (plan, id, name_zh, name_en, year, periods, units, opens, due, remind, reviewer, open,
                               synthetic)
            VALUES (:plan, :id, :zh, :en, :year, :periods, :units, :opens, :due, :remind, :reviewer, :open,
                    :synthetic)
            ON CONFLICT DO NOTHING
            """)
                        .param("plan", round.plan())
                        .param("id", round.id())
                        .param("zh", round.name().zh())
                        .param("en", round.name().en())
                        .param("year", round.year())
                        .param("periods", round.periods().toArray(String[]::new))
                        .param("units", round.units().toArray(String[]::new))
                        .param("reviewer", round.reviewer())
                        .param("synthetic", round.synthetic())
                        .param("opens", round.opens())
                        .param("due", round.due())
                        .param(
                                "remind",
                                round.remind().stream().mapToInt(d -> d).toArray())
                        .param("open", round.open())
                        .update()
                > 0;
        changed(round, round.units());
        return fresh;
    }

    /** Whether the round was as expected and has been changed. */
    boolean change(Round was, LocalDate due, boolean open) {
        boolean changed = db.sql("""
            UPDATE round SET due = :due, open = :open
             WHERE plan = :plan AND id = :id AND due = :was_due AND open = :was_open
            """)
                        .param("due", due)
                        .param("open", open)
                        .param("plan", was.plan())
                        .param("id", was.id())
                        .param("was_due", was.due())
                        .param("was_open", was.open())
                        .update()
                > 0;
        changed(was, was.units());
        return changed;
    }

    /** Writes what can be changed of a round that is held. */
    void settle(Round round, RoundSettings.Settings to) {
        db.sql("""
            UPDATE round SET reviewer = :reviewer, remind = :remind, units = :units WHERE plan = :plan AND id = :id
            """)
                .param("reviewer", to.reviewer())
                .param("remind", to.remind().stream().mapToInt(d -> d).toArray())
                .param("units", to.units().toArray(String[]::new))
                .param("plan", round.plan())
                .param("id", round.id())
                .update();
        changed(round, round.units());
        changed(round, to.units());
    }

    private void changed(Round round, List<String> units) {
        book.changed(RoundTaskSubject.SOURCE, RoundTaskSubject.of(round, units));
    }

    /**
     * @param unit empty for a step of the round itself
     * @param fields the answer as JSON where it was handed in, else nothing
     * @param key the same a second time is the same act; empty for none
     */
    public record Act(
            Round round, String unit, int edition, String step, String by, String reason, String fields, String key) {
        public static Act of(Round round, String step, String by, String reason) {
            return new Act(round, "", 0, step, by, reason, "", "");
        }
    }

    public void record(Act event) {
        record(event, clock.instant());
    }

    /** @param at when it happened */
    public void record(Act event, Instant at) {
        db.sql("""
            INSERT INTO round_event (plan, round, unit, step, edition, reason, fields, idempotency_key, by, at)
            VALUES (:plan, :round, :unit, :step, :edition, :reason, nullif(:fields, '')::jsonb, nullif(:key, ''), :by,
                    :at)
            """)
                .param("plan", event.round().plan())
                .param("round", event.round().id())
                .param("unit", event.unit())
                .param("step", event.step())
                .param("edition", event.edition())
                .param("reason", event.reason())
                .param("fields", event.fields())
                .param("key", event.key())
                .param("by", event.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first; a unit's own, or for an empty id those of the round itself. */
    public List<RoundEvent> events(Round round, String unit) {
        return db.sql("""
            SELECT step, edition, reason, by, at FROM round_event
             WHERE plan = :plan AND round = :round AND unit = :unit ORDER BY id DESC
            """)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", unit)
                .query((row, n) -> new RoundEvent(
                        row.getString("step"),
                        row.getInt("edition"),
                        row.getString("reason"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What was handed in, as JSON; editions count from 1. */
    public Optional<String> handedIn(Round round, String unit, int edition) {
        return db.sql("""
            SELECT fields::text FROM round_event
             WHERE plan = :plan AND round = :round AND unit = :unit AND edition = :edition AND fields IS NOT NULL
             ORDER BY id DESC LIMIT 1
            """)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("unit", unit)
                .param("edition", edition)
                .query(String.class)
                .optional();
    }

    /** Days on which units handed in for the first time. */
    public Map<String, LocalDate> firstHandedIn(Round round, ZoneId zone) {
        Map<String, LocalDate> days = new HashMap<>();
        db.sql("""
            SELECT unit, min(at) AS at FROM round_event
             WHERE plan = :plan AND round = :round AND step = 'submit' GROUP BY unit
            """).param("plan", round.plan()).param("round", round.id()).query(row -> {
            Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
            days.put(row.getString("unit"), LocalDate.ofInstant(at, zone));
        });
        return days;
    }

    /** The edition that an act with this key made, if there was one. */
    public Optional<Integer> editionOf(String key) {
        return db.sql("SELECT edition FROM round_event WHERE idempotency_key = :key")
                .param("key", key)
                .query(Integer.class)
                .optional();
    }

    /** Whether units were reminded on a day already. */
    boolean remindedSince(Round round, Instant moment) {
        return db.sql("""
            SELECT EXISTS (SELECT FROM round_event
             WHERE plan = :plan AND round = :round AND unit = '' AND step = 'remind' AND at >= :moment)
            """)
                .param("plan", round.plan())
                .param("round", round.id())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
