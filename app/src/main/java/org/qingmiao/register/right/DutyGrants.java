package org.qingmiao.register.right;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qingmiao.platform.Text;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was given which duty where. Row-level security shows and changes what who asks may. */
@Component
public class DutyGrants {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    DutyGrants(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of giving a duty. */
    public enum Given {
        DONE,
        /** The person holds it in the unit already. */
        TWICE,
        /** There is no such unit. */
        NO_UNIT,
        /** It is oneself, or there is no such person or unit among those whose people one manages. */
        OUT_OF_REACH
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DISTRICT);
    }

    /** All that have not ended. */
    public List<DutyGrant> running() {
        return db.sql("""
                SELECT d.id, d.login, a.name_zh, a.name_en, a.disabled_at IS NOT NULL, d.duty, d.unit, d.until_day,
                       d.granted_by, d.granted_at
                  FROM account_duty d JOIN account a ON a.login = d.login
                 WHERE coalesce(d.until_day >= :today, true)
                 ORDER BY d.login, d.duty, d.unit
                """).param("today", today()).query((row, n) -> grant(row)).list();
    }

    private static DutyGrant grant(ResultSet row) throws SQLException {
        return new DutyGrant(
                row.getString(1),
                row.getString(2),
                new Text(row.getString(3), row.getString(4)),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7),
                Optional.ofNullable(row.getObject(8, LocalDate.class)),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    /** Those to whom the acting person may give duties, by login. */
    public Map<String, Text> people() {
        return db
                .sql("""
                SELECT login, name_zh, name_en FROM account
                 WHERE disabled_at IS NULL AND login IS DISTINCT FROM qm_login()
                   AND unit IN (SELECT qm_people_units('people.manage'))
                """)
                .query((row, n) -> Map.entry(row.getString(1), new Text(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /**
     * Gives somebody a duty in a unit.
     *
     * @param until last day, if it ends
     */
    @Transactional
    public Given give(String login, String duty, String unit, Optional<LocalDate> until) {
        if (!mayGive(login, unit)) {
            return Given.OUT_OF_REACH;
        }
        if (!isThere(unit)) {
            return Given.NO_UNIT;
        }
        // It has a place from here on, so that whoever asks what is held need not look for one.
        new UnitPlaces(db).of(unit);
        db.sql("DELETE FROM account_duty WHERE login = :login AND duty = :duty AND unit = :unit AND until_day < :today")
                .param("login", login)
                .param("duty", duty)
                .param("unit", unit)
                .param("today", today())
                .update();
        if (!insert(login, duty, unit, until)) {
            return Given.TWICE;
        }
        String last = until.map(LocalDate::toString).orElse("");
        audit.record(AuditEntry.act("duty.give", "account:" + login, unit, Map.of("duty", duty, "until", last)));
        return Given.DONE;
    }

    private boolean insert(String login, String duty, String unit, Optional<LocalDate> until) {
        return db.sql("""
                INSERT INTO account_duty (login, duty, unit, until_day, granted_by, granted_at)
                VALUES (:login, :duty, :unit, :until, coalesce(current_setting('qm.login', true), ''), :now)
                ON CONFLICT DO NOTHING
                """)
                        .param("login", login)
                        .param("duty", duty)
                        .param("unit", unit)
                        .param("until", until.orElse(null), Types.DATE)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The same that the policy asks, in time to say it in words. */
    private boolean mayGive(String login, String unit) {
        return db.sql("""
                WITH reach AS MATERIALIZED (SELECT qm_people_units('people.manage') AS unit)
                SELECT qm_system() OR :unit IN (SELECT unit FROM reach) AND EXISTS (
                    SELECT FROM account a
                     WHERE a.login = :login AND a.login IS DISTINCT FROM qm_login() AND a.disabled_at IS NULL
                       AND a.unit IN (SELECT unit FROM reach))
                """)
                .param("login", login)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    private boolean isThere(String unit) {
        return db.sql("SELECT EXISTS (SELECT FROM org_unit WHERE id = :unit)")
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    /** Takes a duty away at once. False if there is none, or it is not among those that the acting person may take. */
    @Transactional
    public boolean take(String id) {
        record Taken(String login, String duty, String unit) {}
        Optional<Taken> taken = db.sql("DELETE FROM account_duty WHERE id = :id RETURNING login, duty, unit")
                .param("id", id)
                .query((row, n) -> new Taken(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
        taken.ifPresent(t ->
                audit.record(AuditEntry.act("duty.take", "account:" + t.login(), t.unit(), Map.of("duty", t.duty()))));
        return taken.isPresent();
    }
}
