package org.qingmiao.safeguard.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.Role;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who holds which role where and when. */
@Component
public class RoleGrants {
    private final JdbcClient db;

    RoleGrants(JdbcClient db) {
        this.db = db;
    }

    /** Roles somebody holds now or later. */
    List<RoleGrant> of(String login, LocalDate today) {
        return list("login = :login AND coalesce(until_day >= :today, true)", login, today);
    }

    /** Roles somebody has lent that have not ended. */
    public List<RoleGrant> lentBy(String login, LocalDate today) {
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
        DUTIES,
        /** It would widen what somebody may, or reach people of others; the database refuses it. */
        OUT_OF_REACH
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
        } catch (DataAccessException e) {
            String message = String.valueOf(e.getMostSpecificCause().getMessage());
            if (message.contains("duties are split")) {
                return Added.DUTIES;
            }
            if (message.contains("out of reach") || message.contains("row-level security")) {
                return Added.OUT_OF_REACH;
            }
            throw e;
        }
    }

    /** Whether the person's roles, seen or not, allow this one beside them. */
    boolean duties(String login, Role role) {
        return db.sql("SELECT qm_duties_allow(:login, :role, '')")
                .param("login", login)
                .param("role", role.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether the acting person may give roles to this account: it belongs to one of their units, and is not their own. */
    public boolean mayGrantTo(String login) {
        return db.sql("""
                SELECT EXISTS (SELECT FROM account a
                                WHERE a.login = :login AND a.login IS DISTINCT FROM qm_login()
                                  AND a.unit IN (SELECT qm_people_units('people.manage')))
                """).param("login", login).query(Boolean.class).single();
    }

    /** Whether the acting person may change how this account gets in: it holds nothing outside or above of theirs. */
    public boolean manages(String login) {
        return db.sql("SELECT :login IN (SELECT qm_managed_accounts())")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    /** Whether the acting person manages people at a root. */
    public boolean managesDistrict() {
        return db.sql("SELECT qm_manages_district()").query(Boolean.class).single();
    }

    /** Whether a way into the account takes two people: it holds, now or later, what two people gave. */
    public boolean takesTwoPeople(String login, LocalDate today) {
        return of(login, today).stream().anyMatch(g -> g.role().takesTwoPeople());
    }

    /** Takes a grant away, and what was lent of it. False if row-level security keeps it from who acts. */
    boolean remove(RoleGrant grant) {
        boolean removed = db.sql("DELETE FROM account_role WHERE id = :id")
                        .param("id", grant.id())
                        .update()
                == 1;
        if (removed && grant.isOwn()) {
            // Whoever it was lent to may belong to other units: that is the system's work.
            ActorContext.runAsSystem(
                    "role.take",
                    () -> db.sql("""
                    DELETE FROM account_role WHERE lent_by = :login AND role = :role AND unit = :unit AND NOT handed
                    """)
                            .param("login", grant.login())
                            .param("role", grant.role().id())
                            .param("unit", grant.unit())
                            .update());
        }
        return removed;
    }

    /** Takes back what somebody lent or handed over. */
    List<String> removeGiven(String login, boolean handed) {
        return ActorContext.asSystem(
                "role.take",
                () -> db.sql("DELETE FROM account_role WHERE lent_by = :login AND handed = :handed RETURNING login")
                        .param("login", login)
                        .param("handed", handed)
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    /** Whether somebody else than this person manages people at a root. */
    boolean anotherAdministrator(String login) {
        return ActorContext.asSystem(
                "role.take",
                () -> db.sql("SELECT EXISTS (SELECT qm_district_managers() EXCEPT SELECT :login)")
                        .param("login", login)
                        .query(Boolean.class)
                        .single());
    }
}
