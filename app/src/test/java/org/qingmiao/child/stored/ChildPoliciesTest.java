package org.qingmiao.child.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.qingmiao.child.ChildReach;
import org.qingmiao.platform.Seeds;
import org.qingmiao.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database shows the children of the places that it was told, and no other, whatever the statement. */
class ChildPoliciesTest {
    private static final int CHILDREN = 60;
    private static final int PLACES = 100;

    private record Kept(UUID id, int ord, int school) {
        boolean isWithin(ChildReach reach) {
            return reach.holds(ord) || reach.holds(school);
        }
    }

    private final TestDatabase database = TestDatabase.fresh();

    private List<Kept> children(RandomGenerator random, JdbcClient owner) {
        List<Kept> children = new ArrayList<>();
        owner.sql("SET session_replication_role = replica").update();
        owner.sql("TRUNCATE child, child_token, child_pair, child_link, child_event, child_guardian, child_member,"
                        + " child_source")
                .update();
        for (int i = 0; i < CHILDREN; i++) {
            int school = random.nextBoolean() ? 0 : 1 + random.nextInt(PLACES);
            Kept child = new Kept(new UUID(random.nextLong(), random.nextLong()), 1 + random.nextInt(PLACES), school);
            children.add(child);
            owner.sql("INSERT INTO child VALUES (:id, 1, 1, :ord, :school, 'x', now())")
                    .param("id", child.id())
                    .param("ord", child.ord())
                    .param("school", child.school())
                    .update();
            owner.sql("INSERT INTO child_token VALUES (7, :id, :ord, :school)")
                    .param("id", child.id())
                    .param("ord", child.ord())
                    .param("school", child.school())
                    .update();
        }
        return children;
    }

    private static ChildReach reach(RandomGenerator random) {
        List<ChildReach.Span> parts = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            int first = 1 + random.nextInt(PLACES);
            parts.add(new ChildReach.Span(first, first + random.nextInt(20)));
        }
        return new ChildReach(parts, false);
    }

    @Test
    void what_is_shown_is_what_lies_within_the_reach() {
        Seeds.each(12, random -> {
            try (var owning =
                            connection(database.owner().user(), database.owner().password());
                    var working = connection(
                            database.application().user(),
                            database.application().password())) {
                List<Kept> children = children(random, JdbcClient.create(owning));
                JdbcClient db = JdbcClient.create(working);
                for (int i = 0; i < 10; i++) {
                    ChildReach reach = reach(random);
                    db.sql("SELECT set_config('qm.child_reach', :reach, false)")
                            .param("reach", reach.written())
                            .query(String.class)
                            .single();
                    Set<UUID> within = new HashSet<>();
                    children.stream().filter(c -> c.isWithin(reach)).forEach(c -> within.add(c.id()));
                    assertThat(ids(db, "SELECT id FROM child")).isEqualTo(within);
                    assertThat(ids(db, "SELECT child FROM child_token WHERE token = 7"))
                            .isEqualTo(within);
                    assertThat(ids(db, "DELETE FROM child_token WHERE false RETURNING child"))
                            .isEmpty();
                    assertThat(ids(db, "UPDATE child SET school_ord = school_ord RETURNING id"))
                            .isEqualTo(within);
                }
            }
        });
    }

    private static Set<UUID> ids(JdbcClient db, String sql) {
        return new HashSet<>(
                db.sql(sql).query((row, n) -> row.getObject(1, UUID.class)).list());
    }

    private SingleConnectionDataSource connection(String user, String password) {
        return new SingleConnectionDataSource(database.url(), user, password, true);
    }

    @Test
    void a_connection_that_was_told_nothing_shows_nothing() {
        try (var owning = connection(database.owner().user(), database.owner().password())) {
            children(new SplittableRandom(1), JdbcClient.create(owning));
        }
        assertThat(ids(database.jdbc(), "SELECT id FROM child")).isEmpty();
        assertThat(ids(database.jdbcOf("somebody"), "SELECT child FROM child_token"))
                .isEmpty();
        assertThat(ids(database.systemJdbc(), "SELECT id FROM child"))
                .as("the system, for backups")
                .hasSize(CHILDREN);
    }

    @Test
    void the_places_of_what_belongs_to_a_child_follow_it() {
        UUID id = UUID.randomUUID();
        try (var owning = connection(database.owner().user(), database.owner().password())) {
            JdbcClient owner = JdbcClient.create(owning);
            owner.sql("INSERT INTO org_unit (ix, id, code, kind, name_zh, name_en, short_zh, short_en)"
                            + " OVERRIDING SYSTEM VALUE VALUES (1, 'u', 'u', 'k', 'u', 'u', 'u', 'u')")
                    .update();
            owner.sql("INSERT INTO child VALUES (:id, 1, 1, 5, 0, 'x', now())")
                    .param("id", id)
                    .update();
            owner.sql("INSERT INTO child_token VALUES (7, :id, 5, 0)")
                    .param("id", id)
                    .update();
        }
        JdbcClient system = database.systemJdbc();
        system.sql("UPDATE child SET unit_ord = 50 WHERE id = :id")
                .param("id", id)
                .update();
        assertThat(system.sql("SELECT unit_ord FROM child_token WHERE child = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
    }
}
