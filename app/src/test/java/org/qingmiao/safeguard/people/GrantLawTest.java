package org.qingmiao.safeguard.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Seeds;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Generated people grant, lend, hand over, propose, confirm, refuse and withdraw at random, by the pages' services and by
 * statements of their own. After each act, whoever holds a role more than before holds it by a path that this test, which
 * knows nothing of how it is done, calls allowed.
 */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class GrantLawTest {
    private static final String ROOT = "beilun";
    private static final Set<Role> DISTRICT =
            Set.of(Role.OFFICE, Role.STATISTICIAN, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> TWO = Set.of(Role.AUDITOR, Role.ADMINISTRATOR);
    private static final int ACTS = 300;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration people;

    @Autowired
    RoleLending lending;

    @Autowired
    Proposals proposals;

    @Autowired
    OrgUnits units;

    @Autowired
    JdbcClient db;

    /** A role that somebody has; whose it is, if it was lent or handed over. */
    private record Holding(String login, Role role, String unit, String lentBy, boolean handed) {}

    private Set<Holding> held(List<String> logins) {
        return ActorContext.asSystem(
                "test",
                () -> new HashSet<>(db.sql("""
                SELECT login, role, unit, coalesce(lent_by, ''), handed FROM account_role WHERE login = ANY(:logins)
                """)
                        .param("logins", logins.toArray(String[]::new))
                        .query((row, n) -> new Holding(
                                row.getString(1),
                                Role.of(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5)))
                        .list()));
    }

    private boolean manages(Set<Holding> held, String login, String unit) {
        return held.stream()
                .anyMatch(h -> h.login().equals(login)
                        && h.role() == Role.ADMINISTRATOR
                        && units.tree().within(h.unit(), unit));
    }

    private boolean allowed(String actor, Holding more, Set<Holding> before, Optional<Proposal> confirmed) {
        if (actor.equals(more.login())) {
            return false;
        }
        if (confirmed.isPresent()) {
            Proposal p = confirmed.get();
            boolean another = manages(before, actor, ROOT)
                    && !actor.equals(p.by())
                    && !actor.equals(p.lentBy())
                    && p.login().equals(more.login())
                    && p.role().equals(Optional.of(more.role()))
                    && p.unit().equals(more.unit());
            boolean source = p.kind() == Proposal.Kind.LEND
                    ? before.contains(new Holding(p.by(), more.role(), more.unit(), "", false))
                    : manages(before, p.by(), ROOT);
            return another && source && !p.by().equals(more.login());
        }
        if (TWO.contains(more.role())) {
            return false;
        }
        if (!more.lentBy().isEmpty() && !more.handed()) {
            return more.lentBy().equals(actor)
                    && !DISTRICT.contains(more.role())
                    && before.contains(new Holding(actor, more.role(), more.unit(), "", false));
        }
        return manages(before, actor, DISTRICT.contains(more.role()) ? ROOT : more.unit());
    }

    private static <T> T any(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void nobody_ever_holds_what_no_allowed_path_gives() {
        Set<Proposal.Kind> confirmedKinds = new HashSet<>();
        int[] made = {0};
        Seeds.each(3, random -> {
            String run = "g" + Long.toUnsignedString(random.nextLong(), 36).substring(0, 6);
            List<String> logins = new ArrayList<>();
            List<String> places = units.tree().units().stream()
                    .map(u -> u.id())
                    .filter(u -> units.tree().within("xinqi", u) || u.equals(ROOT) || u.equals("court"))
                    .limit(5)
                    .toList();
            Role[] first = {
                Role.ADMINISTRATOR, Role.ADMINISTRATOR, Role.ADMINISTRATOR, Role.REPORTER, Role.OFFICE, Role.APPROVER
            };
            for (int i = 0; i < 9; i++) {
                String login = run + "." + i;
                String unit = i < 2 ? ROOT : i == 2 ? "xinqi" : any(places, random);
                List<Person.Grant> grants = i < first.length ? List.of(new Person.Grant(first[i], unit)) : List.of();
                accounts.store(new Person(login, Text.same("例"), grants), "qingmiao-demo", true);
                if (i >= first.length) {
                    ActorContext.runAsSystem("test", () -> people.move(login, unit));
                }
                logins.add(login);
            }
            for (int act = 0; act < ACTS; act++) {
                // Administrators are the ones who can do harm; everybody else has their turn too.
                String actor = any(random.nextBoolean() ? logins.subList(0, 3) : logins, random);
                Set<Holding> before = held(logins);
                Optional<Proposal> confirmed = act(actor, logins, places, random);
                Set<Holding> more = held(logins);
                more.removeAll(before);
                for (Holding one : more) {
                    made[0]++;
                    confirmed.ifPresent(p -> confirmedKinds.add(p.kind()));
                    assertThat(allowed(actor, one, before, confirmed))
                            .as("%s gave %s; before %s; %s", actor, one, before, confirmed)
                            .isTrue();
                }
            }
        });
        assertThat(made[0]).as("grants were made at all").isGreaterThan(10);
        assertThat(confirmedKinds).as("and by two people").isNotEmpty();
    }

    /** One act of any kind; the proposal that it confirmed, if it was that. */
    private Optional<Proposal> act(String actor, List<String> logins, List<String> places, RandomGenerator random) {
        String login = any(logins, random);
        String unit = any(places, random);
        Role role = any(List.of(Role.values()), random);
        LocalDate today = people.today();
        return ActorContext.as(actor, () -> {
            switch (random.nextInt(9)) {
                case 0, 1, 2 ->
                    people.grant(
                            new AccountAdministration.Wish(
                                    login, role, unit, Optional.empty(), Optional.empty(), "because"),
                            actor);
                case 3 -> {
                    List<RoleGrant> own = people.grants(actor);
                    if (!own.isEmpty()) {
                        String grant = any(own, random).id();
                        lending.lend(
                                actor, new RoleLending.Wish(grant, login, today, today.plusDays(9), "leave"), today);
                    }
                }
                case 4, 5 -> {
                    List<Proposal> pending = pending(logins);
                    if (!pending.isEmpty()) {
                        Proposal one = any(pending, random);
                        return proposals.confirm(one.id()).problem().isEmpty() ? Optional.of(one) : Optional.empty();
                    }
                }
                case 6 -> {
                    List<Proposal> pending = pending(logins);
                    if (!pending.isEmpty() && random.nextInt(3) == 0) {
                        proposals.close(any(pending, random).id(), random.nextBoolean(), "no");
                    }
                }
                case 7 -> statement(actor, login, role, unit, random);
                default -> {
                    // Now and then, or nobody would be left to confirm anything.
                    if (random.nextInt(6) == 0) {
                        people.grants(login).stream().findFirst().ifPresent(people::take);
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** Also of what the acting person cannot see. */
    private List<Proposal> pending(List<String> logins) {
        return ActorContext.asSystem(
                "test",
                () -> proposals.all().stream()
                        .filter(p -> p.isPending() && logins.contains(p.login()))
                        .toList());
    }

    /** Past all services: what the database itself says to the application's role. */
    private void statement(String actor, String login, Role role, String unit, RandomGenerator random) {
        String lender = random.nextBoolean() ? "" : random.nextBoolean() ? actor : login;
        try {
            db.sql("""
                    INSERT INTO account_role (login, role, unit, from_day, until_day, lent_by, handed)
                    VALUES (:login, :role, :unit, current_date, current_date + 5, nullif(:lender, ''), :handed)
                    """)
                    .param("login", login)
                    .param("role", role.id())
                    .param("unit", unit)
                    .param("lender", lender)
                    .param("handed", random.nextBoolean() && !lender.isEmpty())
                    .update();
        } catch (DataAccessException refused) {
            // As it mostly is; what gets through is judged like everything else.
        }
    }
}
