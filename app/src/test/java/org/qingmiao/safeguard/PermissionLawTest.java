package org.qingmiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.TestUnits;
import org.qingmiao.platform.Seeds;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database and Java say the same of everybody, every action and every unit: on generated trees, grants and actions
 * that rooms contribute.
 */
class PermissionLawTest {
    private static final Role[] ROLES = Role.values();

    private static OrgUnit unit(int n, RandomGenerator random) {
        String parent = n == 0 || random.nextInt(12) == 0 ? null : "u" + random.nextInt(n);
        Text name = new Text("示例" + n, "Example " + n);
        return new OrgUnit("u" + n, "", "unit", parent, name, name, true);
    }

    private static List<Person.Grant> grants(RandomGenerator random, int units) {
        Set<Person.Grant> grants = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            // Now and then a grant in a unit that is gone.
            grants.add(new Person.Grant(ROLES[random.nextInt(ROLES.length)], "u" + random.nextInt(units + 1)));
        }
        return List.copyOf(grants);
    }

    /** Actions of a room, each held by whom it falls; everywhere only by roles that reach the district anyway. */
    private static ActionCatalogue contributed(RandomGenerator random) {
        List<Action> made = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            Action action = Action.named("room.act" + n)
                    .in(some(random, role -> true))
                    .everywhere(some(random, Role::reachesDistrict));
            made.add(random.nextBoolean() ? action : action.forPurpose());
        }
        return new ActionCatalogue(List.of(() -> made));
    }

    private static Role[] some(RandomGenerator random, Predicate<Role> which) {
        return Arrays.stream(ROLES)
                .filter(which)
                .filter(role -> random.nextInt(3) == 0)
                .toArray(Role[]::new);
    }

    private static void store(JdbcClient owner, Person person) {
        owner.sql("INSERT INTO account (login, name_zh, name_en, password_hash) VALUES (:l, '例', 'E', '{argon2}x')")
                .param("l", person.login())
                .update();
        person.grants()
                .forEach(g -> owner.sql("INSERT INTO account_role (login, role, unit) VALUES (:l, :r, :u)")
                        .param("l", person.login())
                        .param("r", g.role().id())
                        .param("u", g.unit())
                        .update());
    }

    private static void becomes(JdbcClient db, String login, String purpose) {
        db.sql("SELECT set_config('qm.login', :l, false) || set_config('qm.purpose', :p, false)")
                .param("l", login)
                .param("p", purpose)
                .query(String.class)
                .single();
    }

    @Test
    void the_database_and_java_give_the_same_answer() {
        Seeds.each(12, random -> {
            TestDatabase database = TestDatabase.fresh();
            int size = 1 + random.nextInt(25);
            List<OrgUnit> made = new ArrayList<>();
            for (int n = 0; n < size; n++) {
                made.add(unit(n, random));
            }
            OrgUnits units = TestUnits.of(database.dataSource(), made);
            RolePermissions java = new RolePermissions(units);
            JdbcClient owner = JdbcClient.create(database.ownerDataSource());
            ActionCatalogue actions = contributed(random);
            new ActionRuleRepository(actions, database.ownerDataSource()).afterSingletonsInstantiated();
            for (int p = 0; p < 6; p++) {
                Person person = new Person("p" + p + "x", new Text("例", "E"), grants(random, size));
                store(owner, person);
                compare(database, java, units.tree(), actions, person, random.nextBoolean() ? "inspection" : "");
            }
        });
    }

    private static void compare(
            TestDatabase database,
            RolePermissions java,
            OrgTree tree,
            ActionCatalogue actions,
            Person person,
            String purpose) {
        try (var connection = new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                database.url(),
                database.application().user(),
                database.application().password(),
                true)) {
            JdbcClient db = JdbcClient.create(connection);
            becomes(db, person.login(), purpose);
            explained(db, tree, person, purpose);
            for (Action action : actions.all().toList()) {
                Set<String> allowed = new TreeSet<>();
                List<String> asked =
                        new ArrayList<>(tree.units().stream().map(OrgUnit::id).toList());
                asked.add("");
                asked.add("nowhere");
                for (String unit : asked) {
                    boolean inJava = org.qingmiao.platform.ActorContext.forPurpose(
                            purpose, () -> java.may(person, action, unit));
                    assertThat(may(db, action, unit))
                            .as("%s %s in %s by %s", person, action, unit, purpose)
                            .isEqualTo(inJava);
                    if (inJava && !unit.equals("nowhere")) {
                        allowed.add(unit);
                    }
                }
                assertThat(new TreeSet<>(db.sql("SELECT qm_units(:a)")
                                .param("a", action.id())
                                .query(String.class)
                                .list()))
                        .as("units of %s for %s", person, action)
                        .isEqualTo(allowed);
            }
        }
    }

    /** What people are told of it is what the database does. */
    private static void explained(JdbcClient db, OrgTree tree, Person person, String purpose) {
        PermissionExplanations explanations = new PermissionExplanations(db);
        List<String> asked =
                new ArrayList<>(tree.units().stream().map(OrgUnit::id).toList());
        asked.add("");
        for (String unit : asked) {
            org.qingmiao.platform.ActorContext.forPurpose(
                            purpose,
                            () -> explanations.explain(person.login(), unit).lines())
                    .forEach(line -> assertThat(line.may())
                            .as("%s %s in %s: %s", person, line.action(), unit, line.reason())
                            .isEqualTo(may(db, line.action(), unit)));
        }
    }

    private static boolean may(JdbcClient db, Action action, String unit) {
        return db.sql("SELECT qm_may(:a, :u)")
                .param("a", action.id())
                .param("u", unit)
                .query(Boolean.class)
                .single();
    }

    @Test
    void nobody_and_who_left_may_nothing_and_the_system_may() {
        TestDatabase database = TestDatabase.fresh();
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());
        Person gone = new Person("gone", new Text("例", "E"), List.of(new Person.Grant(Role.OFFICE, "u0")));
        store(owner, gone);
        owner.sql("UPDATE account SET disabled_at = '2026-01-01Z'").update();
        try (var connection = new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                database.url(),
                database.application().user(),
                database.application().password(),
                true)) {
            JdbcClient db = JdbcClient.create(connection);
            assertThat(may(db, Action.PUBLISH, ""))
                    .as("before anything was said")
                    .isFalse();
            for (String who : List.of("", "gone", "unknown")) {
                becomes(db, who, "");
                assertThat(may(db, Action.PUBLISH, "")).as(who).isFalse();
            }
            becomes(db, "*job", "");
            assertThat(may(db, Action.PUBLISH, "")).isTrue();
        }
    }
}
