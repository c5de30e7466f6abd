package org.qingmiao.register.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.storage.Reach.Interval;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself shows a hand-over to those who gave it and to those who get it, and to nobody else. */
class HandOverReachTest {
    private static final int FROM = 20;
    private static final int TO = 70;

    private final TestDatabase database = TestDatabase.fresh();
    private final DataSource source = database.dataSource();
    private final JdbcClient db = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void offered() {
        transaction.executeWithoutResult(status -> {
            HandOverReach.everything("hazards").tell(db);
            db.sql("""
                INSERT INTO register.hand_over (district, id, register, record, kind, number, offering, from_unit, from_ord,
                    to_unit, to_ord, state, offered_at, changed_at)
                VALUES (1, :id, 'hazards', :id, 'owner', 'SH-1', :id, 'a', :from, 'b', :to, 'offered', now(), now())
                """).param("id", id).param("from", FROM).param("to", TO).update();
            db.sql("""
                INSERT INTO register.hand_over_part (district, hand_over, part, register, from_ord, to_ord)
                VALUES (1, :id, 'accept', 'hazards', :from, :to)
                """)
                    .param("id", id)
                    .param("from", FROM)
                    .param("to", TO, Types.INTEGER)
                    .update();
        });
    }

    private List<Long> seen(HandOverReach reach) {
        return Objects.requireNonNull(transaction.execute(status -> {
            reach.tell(db);
            return List.of(count("hand_over"), count("hand_over_part"));
        }));
    }

    private long count(String table) {
        return db.sql("SELECT count(*) FROM register." + table)
                .query(Long.class)
                .single();
    }

    private static HandOverReach from(int first, int last) {
        return new HandOverReach("hazards", List.of(new Interval(first, last)), List.of());
    }

    private static HandOverReach to(int... places) {
        return new HandOverReach(
                "hazards", List.of(), Arrays.stream(places).boxed().toList());
    }

    @Test
    void both_sides_see_it() {
        assertThat(seen(from(FROM, FROM))).containsExactly(1L, 1L);
        assertThat(seen(from(10, 30))).containsExactly(1L, 1L);
        assertThat(seen(to(3, TO))).containsExactly(1L, 1L);
    }

    @Test
    void of_what_runs_that_which_is_owed_first_is_listed_before_what_is_newer() {
        UUID owed = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            HandOverReach.everything("hazards").tell(db);
            db.sql("""
                INSERT INTO register.hand_over (district, id, register, record, kind, number, offering, from_unit, from_ord,
                    to_unit, to_ord, state, offered_at, changed_at)
                SELECT district, :owed, register, record, kind, 'SH-2', offering, from_unit, from_ord, to_unit, to_ord,
                       state, offered_at, changed_at - interval '1 day' FROM register.hand_over WHERE id = :id
                """).param("owed", owed).param("id", id).update();
            db.sql("""
                INSERT INTO register.hand_over_part (district, hand_over, part, register, from_ord, to_ord, due_at)
                SELECT district, :owed, part, register, from_ord, to_ord, now() FROM register.hand_over_part
                """).param("owed", owed).update();
        });
        HandOverStore store = new HandOverStore(db, transaction, handOver -> {});
        assertThat(store.listed(to(TO), 1, true, true, 1))
                .extracting(KeptHandOver::id)
                .containsExactly(owed);
        assertThat(store.listed(to(TO), 1, true, false, 1))
                .as("with what has ended, the newest")
                .extracting(KeptHandOver::id)
                .containsExactly(id);
    }

    @Test
    void nobody_else_does() {
        assertThat(seen(from(21, 69))).containsExactly(0L, 0L);
        assertThat(seen(from(TO, TO))).as("who gets it gave nothing").containsExactly(0L, 0L);
        assertThat(seen(to(FROM, 71))).containsExactly(0L, 0L);
        assertThat(seen(to())).containsExactly(0L, 0L);
        assertThat(seen(new HandOverReach("others", List.of(new Interval(1, 100)), List.of(TO))))
                .as("by a right in another register")
                .containsExactly(0L, 0L);
        assertThat(count("hand_over")).as("who tells nothing").isZero();
    }

    @Test
    void between_two_intervals_nothing_is_seen() {
        HandOverReach two = new HandOverReach("hazards", List.of(new Interval(1, 19), new Interval(21, 30)), List.of());
        assertThat(seen(two)).containsExactly(0L, 0L);
    }

    @Test
    void what_is_out_of_reach_can_neither_be_changed_nor_taken_away() {
        int changed = Objects.requireNonNull(transaction.execute(status -> {
            from(21, 69).tell(db);
            return db.sql("UPDATE register.hand_over SET state = 'accepted'").update();
        }));
        assertThat(changed).isZero();
        assertThatThrownBy(() -> db.sql("DELETE FROM register.hand_over").update())
                .isInstanceOf(DataAccessException.class);
    }
}
