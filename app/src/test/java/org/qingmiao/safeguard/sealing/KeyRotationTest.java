package org.qingmiao.safeguard.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.platform.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is sealed gets another key while servers go on writing and reading. */
class KeyRotationTest {
    private static final int ROWS = 3000;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient owner = JdbcClient.create(database.ownerDataSource());
    private final OuterKey outer = OuterKey.random();
    private final SealingServer server = new SealingServer(database, outer);
    private final KeyRotation rotation = server.rotation(SealingServer.households());

    @AfterEach
    void end() {
        server.close();
    }

    /** Writes, changes and reads until it is told to end; what it wrote last of a row has to be read. */
    private static final class Writer implements Runnable {
        private final SealingServer at;
        private final AtomicBoolean end;
        private final Map<UUID, String> written = new ConcurrentHashMap<>();
        private final List<UUID> mine = new ArrayList<>();
        private final SplittableRandom random;

        Writer(SealingServer at, AtomicBoolean end, long seed) {
            this.at = at;
            this.end = end;
            this.random = new SplittableRandom(seed);
        }

        @Override
        public void run() {
            for (int i = 0; !end.get(); i++) {
                String words = "words " + i;
                if (i % 3 == 0 || mine.isEmpty()) {
                    UUID id = at.add(words);
                    mine.add(id);
                    written.put(id, words);
                } else {
                    UUID id = mine.get(random.nextInt(mine.size()));
                    at.change(id, words);
                    written.put(id, words);
                    UUID other = mine.get(random.nextInt(mine.size()));
                    assertThat(at.words(other)).isEqualTo(written.get(other));
                }
            }
        }
    }

    private List<UUID> filled() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            ids.add(server.add("row " + i));
        }
        return ids;
    }

    /** Ends the connection of the rotation from outside, as a killed process would, once it has done something. */
    private void killOnceBegun(String old) throws InterruptedException {
        while (server.under(old).getFirst() > ROWS - 200 || server.state(old).equals("active")) {
            Thread.sleep(2);
        }
        owner.sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                .query((row, n) -> "")
                .list();
    }

    @Test
    void two_servers_write_and_it_is_killed_in_the_middle_and_nothing_is_left_or_unreadable() throws Exception {
        List<UUID> ids = filled();
        String old = server.keyId();
        AtomicBoolean end = new AtomicBoolean();
        try (SealingServer second = new SealingServer(database, outer);
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Writer> writers = List.of(new Writer(server, end, 1), new Writer(second, end, 2));
            List<Future<?>> working = new ArrayList<>();
            writers.forEach(w -> working.add(threads.submit(w)));
            Future<?> killed =
                    threads.submit(() -> assertThatThrownBy(rotation::run).isInstanceOf(DataAccessException.class));
            killOnceBegun(old);
            killed.get();
            assertThat(server.under(old).getFirst()).isPositive();
            assertThat(server.state(old)).isEqualTo("old");

            KeyRotation.Outcome outcome = rotation.run();
            end.set(true);
            for (Future<?> work : working) {
                work.get();
            }
            assertThat(outcome.ended()).isTrue();
            assertThat(outcome.refused()).isEmpty();
            assertThat(outcome.empty()).containsExactly(old);
            assertThat(server.under(old)).containsExactly(0L, 0L);
            assertThat(server.under(outcome.key())).containsExactly(server.rows(), server.rows());
            for (Writer writer : writers) {
                writer.written.forEach(
                        (id, words) -> assertThat(second.words(id)).isEqualTo(words));
            }
        }
        for (int i = 0; i < ROWS; i++) {
            assertThat(server.words(ids.get(i))).isEqualTo("row " + i);
        }
    }

    @Test
    void what_somebody_wrote_before_and_commits_later_is_waited_for() throws Exception {
        UUID id = UUID.randomUUID();
        String old = server.keyId();
        try (var late = database.ownerDataSource().getConnection();
                var statement = late.prepareStatement("""
                        INSERT INTO child_household (id, district, unit_ord, key_id, sealed, made_by, made_at)
                        VALUES (?, 1, 1, ?, ?, 'anna', now())
                        """);
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            late.setAutoCommit(false);
            statement.setObject(1, id);
            statement.setString(2, old);
            statement.setBytes(3, server.sealing.seal("child_household:" + id, new byte[] {1, 2, 3}));
            statement.execute();
            Future<KeyRotation.Outcome> outcome = threads.submit(rotation::run);
            Thread.sleep(1500);
            assertThat(outcome.isDone()).isFalse();
            late.commit();
            assertThat(outcome.get().resealed()).containsEntry("child_household.sealed", 1L);
        }
        assertThat(server.under(old)).containsExactly(0L, 0L);
    }

    @Test
    void old_keys_are_destroyed_once_nothing_is_left_under_them() {
        UUID id = server.add("示例");
        String old = server.keyId();
        assertThat(rotation.retire()).isEmpty();
        rotation.run();
        assertThat(rotation.retire()).containsExactly(old);
        assertThat(owner.sql("SELECT wrapped IS NULL FROM sealing_key WHERE use = 'values' AND id = :id")
                        .param("id", old)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        try (SealingServer started = new SealingServer(database, outer)) {
            assertThat(started.words(id)).isEqualTo("示例");
        }
    }

    @Test
    void a_value_that_no_key_opens_is_told_and_its_key_is_kept() {
        UUID id = server.add("示例");
        String old = server.keyId();
        owner.sql("UPDATE child_household SET sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1) WHERE id = :id")
                .param("id", id)
                .update();
        KeyRotation.Outcome outcome = rotation.run();
        assertThat(outcome.ended()).isTrue();
        assertThat(outcome.refused()).containsExactly(Map.entry("child_household.sealed", 1L));
        assertThat(outcome.empty()).isEmpty();
        assertThat(rotation.retire()).isEmpty();
        assertThat(server.state(old)).isEqualTo("old");
    }

    @Test
    void two_rotations_do_not_run_beside_each_other() throws Exception {
        try (var holder = OwnerWork.on(database.ownerDataSource(), "test")) {
            assertThat(new RingChanges(holder.db()).taken()).isTrue();
            assertThatThrownBy(rotation::run).isInstanceOf(StartProblem.class);
        }
    }

    @Test
    void each_act_stands_in_the_record() {
        rotation.run();
        rotation.retire();
        rotation.wrap(OuterKey.random());
        assertThat(owner.sql("SELECT action FROM audit_entry ORDER BY seq")
                        .query(String.class)
                        .list())
                .containsExactly("sealing.rotate", "sealing.retire", "sealing.wrap");
    }
}
