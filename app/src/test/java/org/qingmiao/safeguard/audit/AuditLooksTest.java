package org.qingmiao.safeguard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.platform.SettableClock;
import org.qingmiao.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at personal data stand in chains of their own, which are tied into the chain of acts. */
class AuditLooksTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource pool = pool(database);
    private final SettableClock clock = new SettableClock(BEGIN);
    private final JdbcClient superuser = JdbcClient.create(database.ownerDataSource());
    private final JdbcClient system = database.systemJdbc();
    private final Audit audit = new AuditRepository(JdbcClient.create(pool), clock);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));

    private static HikariDataSource pool(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(20);
        return pool;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private void look(String object) {
        clock.forward(Duration.ofSeconds(1));
        audit.record(AuditEntry.read("person.read", object, "", Map.of(), "audit"));
    }

    private void act(String object) {
        clock.forward(Duration.ofSeconds(1));
        audit.record(AuditEntry.act("round.open", object, "", Map.of()));
    }

    private boolean tie() {
        return system.sql("SELECT qm_audit_tie(now())").query(Boolean.class).single();
    }

    private AuditVerification.Outcome verify() throws SQLException {
        return AuditVerification.of(database, folder);
    }

    /** All looks in one chain, so that numbers are known. */
    private void oneConnection() {
        pool.setMaximumPoolSize(1);
        try (var one = new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                database.url(), "qm_app", "qm_app", true)) {
            Audit alone = new AuditRepository(JdbcClient.create(one), clock);
            for (int i = 1; i <= 8; i++) {
                clock.forward(Duration.ofSeconds(1));
                alone.record(AuditEntry.read("person.read", "account:p" + i, "", Map.of(), "audit"));
            }
        }
        superuser
                .sql(
                        "CREATE VIEW look AS SELECT * FROM audit_entry WHERE chain = (SELECT chain FROM audit_entry WHERE chain > 0 LIMIT 1)")
                .update();
    }

    @Test
    void looks_take_no_place_in_the_chain_of_acts_and_all_are_verified() throws SQLException {
        act("round:a");
        look("account:x");
        act("round:b");
        look("account:y");
        assertThat(verify().fault()).isEmpty();
        assertThat(verify().entries()).isEqualTo(4);
        assertThat(verify().number()).isEqualTo(2);
        assertThat(superuser
                        .sql("SELECT object FROM audit_entry ORDER BY at, chain, seq")
                        .query(String.class)
                        .list())
                .as("in the order of time")
                .containsExactly("round:a", "account:x", "round:b", "account:y");
    }

    @Test
    void a_look_without_a_purpose_is_refused_by_the_database_too() {
        assertThatThrownBy(() -> AuditEntry.read("person.read", "account:x", "", Map.of(), " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> database.jdbc()
                        .sql("SELECT qm_audit_look(now(), 'person.read', 'account:x', '', '{}', ' ')")
                        .query(row -> {}))
                .rootCause()
                .hasMessageContaining("purpose");
    }

    @Test
    void who_looks_waits_neither_for_an_act_that_commits_slowly_nor_for_another_look() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var slow = database.ownerDataSource().getConnection()) {
            slow.setAutoCommit(false);
            // The lock of all acts, and as many of looks as all but one.
            slow.createStatement().execute("SELECT FROM audit_head FOR UPDATE");
            slow.createStatement().execute("SELECT FROM audit_look_head WHERE chain <> 5 FOR UPDATE");
            held.countDown();
            threads.execute(() -> {
                look("account:x");
                done.countDown();
            });
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            slow.rollback();
        }
        assertThat(superuser
                        .sql("SELECT chain FROM audit_entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void acts_and_looks_of_many_at_once_wait_for_nobody_in_a_circle() throws SQLException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                boolean lookFirst = i % 2 == 0;
                threads.execute(() -> transaction.executeWithoutResult(status -> {
                    AuditEntry look = AuditEntry.read("person.read", "account:x", "", Map.of(), "audit");
                    AuditEntry act = AuditEntry.act("round.open", "round:a", "", Map.of());
                    List.of(lookFirst ? look : act, lookFirst ? act : look, look)
                            .forEach(audit::record);
                }));
            }
        }
        assertThat(verify().fault()).isEmpty();
        assertThat(verify().entries()).isEqualTo(900);
        assertThat(tie()).isTrue();
        assertThat(tie()).as("nothing moved since").isFalse();
        assertThat(verify().fault()).isEmpty();
    }

    /** Attacks on the chain in which eight looks stand, tied into the chain of acts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE look SET who = 'x' WHERE seq = 5; 5; CHANGED",
                "DELETE FROM look WHERE seq = 5; 5; MISSING",
                "DELETE FROM look WHERE seq = 8; 8; MISSING",
                "DELETE FROM look; 1; MISSING",
                "UPDATE look SET purpose = 'request' WHERE seq = 1; 1; CHANGED",
            })
    void every_attack_on_looks_is_found(String attack, long seq, AuditFault.Kind kind) throws SQLException {
        oneConnection();
        tie();
        int chain = superuser
                .sql("SELECT min(chain) FROM look")
                .query(Integer.class)
                .single();
        superuser.sql(attack).update();
        assertThat(verify().fault()).contains(new AuditFault(chain, seq, kind));
    }

    @Test
    void looks_taken_from_the_end_with_the_head_put_back_are_missed_by_the_tie() throws SQLException {
        oneConnection();
        tie();
        int chain = superuser
                .sql("SELECT min(chain) FROM look")
                .query(Integer.class)
                .single();
        superuser.sql("DELETE FROM look WHERE seq > 6").update();
        superuser
                .sql("UPDATE audit_look_head h SET (seq, hash) = (SELECT seq, hash FROM look WHERE seq = 6) "
                        + "WHERE h.chain = (SELECT min(chain) FROM look)")
                .update();
        assertThat(verify().fault()).contains(new AuditFault(chain, 7, AuditFault.Kind.MISSING));
    }

    @Test
    void a_chain_of_looks_written_anew_is_not_the_tied_one() throws SQLException {
        oneConnection();
        tie();
        int chain = superuser
                .sql("SELECT min(chain) FROM look")
                .query(Integer.class)
                .single();
        superuser.sql("""
            DO $$ DECLARE last bytea := sha256(convert_to('qingmiao audit ' || (SELECT min(chain) FROM look), 'UTF8')); e record;
            BEGIN
                FOR e IN SELECT * FROM look ORDER BY seq LOOP
                    UPDATE look SET who = 'x', previous = last, hash = qm_audit_hash(last, seq::text, qm_micros(at), 'x',
                        address, session, action, object, unit, before, after, purpose)
                     WHERE seq = e.seq RETURNING hash INTO last;
                END LOOP;
                UPDATE audit_look_head SET hash = last WHERE chain = (SELECT min(chain) FROM look);
            END $$""").update();
        assertThat(verify().fault()).contains(new AuditFault(chain, 8, AuditFault.Kind.REWRITTEN));
    }

    @Test
    void looks_whose_time_is_up_are_removed_and_the_rest_still_verifies() throws SQLException {
        clock.forward(Duration.ofDays(-5 * 365));
        oneConnection();
        act("round:a");
        tie();
        superuser.sql("UPDATE audit_entry SET at = at").update();
        clock.forward(Duration.ofDays(5 * 365));
        look("account:new");
        assertThat(system.sql("SELECT qm_audit_seal(:before, :now)")
                        .param(
                                "before",
                                clock.instant().minus(Duration.ofDays(4 * 365)).atOffset(java.time.ZoneOffset.UTC))
                        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .as("eight looks and an act")
                .isEqualTo(9);
        assertThat(verify().fault()).isEmpty();
    }

    @Test
    void what_is_long_is_cut_and_says_so() throws SQLException {
        audit.record(AuditEntry.change(
                "round.open",
                "o".repeat(500),
                "u".repeat(500),
                Map.of("note", "甲".repeat(5_000)),
                Map.of("many", "x".repeat(40), "note", "乙".repeat(5_000))));
        Map<String, String> many = new java.util.TreeMap<>();
        for (int i = 0; i < 3_000; i++) {
            many.put("field" + i, "value");
        }
        audit.record(AuditEntry.act("round.close", "round:x", "", many));
        audit.record(AuditEntry.read("person.read", "account:x", "", Map.of(), "audit: " + "z".repeat(900)));
        assertThat(verify().fault()).isEmpty();
        assertThat(superuser
                        .sql("SELECT object || unit || before || after FROM audit_entry WHERE action = 'round.open'")
                        .query(String.class)
                        .single())
                .hasSizeLessThan(5_000)
                .contains("o…(+316)", "u…(+416)", "甲…(+3016)", "\"many\": \"" + "x".repeat(40));
        assertThat(superuser
                        .sql("SELECT after FROM audit_entry WHERE action = 'round.close'")
                        .query(String.class)
                        .single())
                .hasSizeLessThan(200)
                .contains("sha256", "length");
        assertThat(superuser
                        .sql("SELECT purpose FROM audit_entry WHERE action = 'person.read'")
                        .query(String.class)
                        .single())
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("…(+723)");
        assertThatThrownBy(() -> superuser
                        .sql("UPDATE audit_entry SET at = now() + interval '1 year', object = repeat('x', 201)")
                        .update())
                .rootCause()
                .hasMessageContaining("audit_entry_length");
    }
}
