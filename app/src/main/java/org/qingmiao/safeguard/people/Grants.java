package org.qingmiao.safeguard.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.safeguard.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who holds which role where and when. */
@Component
class Grants {
    private final JdbcClient db;

    Grants(JdbcClient db) {
        this.db = db;
    }

    /** Roles somebody holds now or later. */
    List<RoleGrant> of(String login, LocalDate today) {
        return list("login = :login AND coalesce(until_day >= :today, true)", login, today);
    }

    /** Roles somebody has lent that have not ended. */
    List<RoleGrant> lentBy(String login, LocalDate today) {
        return list("lent_by = :login AND NOT handed AND coalesce(until_day >= :today, true)", login, today);
    }

    private List<RoleGrant> list(String which, String login, LocalDate today) {
        return db.sql("SELECT id, login, role, unit, from_day, until_day, coalesce(lent_by, ''), handed"
                        + " FROM account_role WHERE " + which + " ORDER BY role, unit, login")
                .param("login", login)
                .param("today", today)
                .query((row, n) -> new RoleGrant(
                        row.getString(1),
                        row.getString(2),
                        Role.of(row.getString(3)),
                        row.getString(4),
                        day(row.getObject(5, LocalDate.class)),
                        day(row.getObject(6, LocalDate.class)),
                        row.getString(7),
                        row.getBoolean(8)))
                .list();
    }

    private static Optional<LocalDate> day(@Nullable LocalDate day) {
        return Optional.ofNullable(day);
    }

    /** What came of adding a grant. */
    enum Added {
        DONE,
        TWICE,
        /** Duties are split; the database refuses it. */
        DUTIES
    }

    /** Adds a grant; its id is given by the database. */
    Added add(RoleGrant grant) {
        try {
            int rows = db.sql("""
                    INSERT INTO account_role (login, role, unit, from_day, until_day, lent_by, handed)
                    VALUES (:login, :role, :unit, :from, :until, nullif(:by, ''), :handed) ON CONFLICT DO NOTHING
                    """)
                    .param("login", grant.login())
                    .param("role", grant.role().id())
                    .param("unit", grant.unit())
                    .param("from", grant.from().orElse(null), java.sql.Types.DATE)
                    .param("until", grant.until().orElse(null), java.sql.Types.DATE)
                    .param("by", grant.lentBy())
                    .param("handed", grant.handed())
                    .update();
            return rows == 1 ? Added.DONE : Added.TWICE;
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains("duties are split")) {
                return Added.DUTIES;
            }
            throw e;
        }
    }

    /** Whether the person's roles allow this one beside them. */
    boolean duties(String login, Role role) {
        return !db.sql(
                        "SELECT EXISTS (SELECT FROM account_role WHERE login = :login AND duty_of(role) <> duty_of(:role))")
                .param("login", login)
                .param("role", role.id())
                .query(Boolean.class)
                .single();
    }

    /** Takes a grant away, and what was lent of it. */
    void remove(RoleGrant grant) {
        db.sql("""
                DELETE FROM account_role
                 WHERE id = :id OR (:own AND lent_by = :login AND role = :role AND unit = :unit AND NOT handed)
                """)
                .param("id", grant.id())
                .param("own", grant.isOwn())
                .param("login", grant.login())
                .param("role", grant.role().id())
                .param("unit", grant.unit())
                .update();
    }

    /** Takes back what somebody lent or handed over. */
    List<String> removeGiven(String login, boolean handed) {
        return db.sql("DELETE FROM account_role WHERE lent_by = :login AND handed = :handed RETURNING login")
                .param("login", login)
                .param("handed", handed)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Whether somebody else than this person can run the system. */
    boolean anotherAdministrator(String login) {
        return db.sql("""
                SELECT EXISTS (SELECT FROM grant_now WHERE role = 'administrator' AND login <> :login)
                """).param("login", login).query(Boolean.class).single();
    }
}
