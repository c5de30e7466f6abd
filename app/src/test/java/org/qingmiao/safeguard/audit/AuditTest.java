package org.qingmiao.safeguard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.platform.SettableClock;
import org.qingmiao.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource pool = pool(database);
    private final SettableClock clock = new SettableClock(BEGIN);
    private final JdbcClient superuser = JdbcClient.create(database.ownerDataSource());
    private final Audit audit = new AuditRepository(JdbcClient.create(pool), clock);

    private final List<Object> alarms = new ArrayList<>();

    private static HikariDataSource pool(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(8);
        return pool;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private void entries(int count) {
        for (int i = 1; i <= count; i++) {
            clock.forward(Duration.ofMinutes(1));
            audit.record(AuditEntry.change(
                    "round.extend", "round:2025-示例", "unit-" + i, Map.of("due", "甲" + i), Map.of("due", "乙\n" + i)));
        }
    }

    private AuditVerification.Outcome verify() throws SQLException {
        return AuditVerification.of(database, folder);
    }

    private void sign() {
        AuditCheckpointWriter writer =
                new AuditCheckpointWriter(database.systemJdbc(), clock, alarms::add, folder.toString());
        writer.start();
        writer.stop();
    }

    @Test
    void what_was_written_verifies_and_carries_all_that_was_said() throws SQLException {
        entries(3);
        AuditVerification.Outcome outcome = verify();
        assertThat(outcome.fault()).isEmpty();
        assertThat(outcome.entries()).isEqualTo(3);
        assertThat(outcome.head())
                .isEqualTo(superuser
                        .sql("SELECT encode(hash, 'hex') FROM audit_entry WHERE seq = 3")
                        .query(String.class)
                        .single());
        assertThat(superuser
                        .sql("SELECT after FROM audit_entry WHERE seq = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"due\":\"乙\\n2\"}");
    }

    @Test
    void an_empty_record_verifies() throws SQLException {
        assertThat(verify().fault()).isEmpty();
        assertThat(verify().entries()).isZero();
    }

    @Test
    void a_change_that_changed_nothing_leaves_no_entry() throws SQLException {
        Map<String, String> same = Map.of("due", "2026-03-01");
        audit.record(AuditEntry.change("round.extend", "round:x", "", same, same));
        assertThat(verify().entries()).isZero();
        audit.record(AuditEntry.change("round.extend", "round:x", "", same, Map.of("due", "2026-03-02")));
        assertThat(verify().entries()).isEqualTo(1);
    }

    @Test
    void an_act_that_is_taken_back_leaves_no_entry_and_no_gap() throws SQLException {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        entries(1);
        transaction.executeWithoutResult(status -> {
            audit.record(AuditEntry.act("round.open", "round:x", "", Map.of()));
            audit.record(AuditEntry.act("round.close", "round:x", "", Map.of()));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> entries(2));
        assertThat(verify().entries()).isEqualTo(3);
        assertThat(verify().fault()).isEmpty();
    }

    @Test
    void many_at_once_stand_in_one_chain_without_a_gap_and_wait_for_nobody_in_a_circle() throws SQLException {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        JdbcClient db = JdbcClient.create(pool);
        superuser
                .sql("CREATE TABLE shared AS SELECT g AS id, 0 AS n FROM generate_series(0, 1) g")
                .update();
        superuser.sql("GRANT ALL ON shared TO qm_app").update();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                int row = i % 2;
                threads.execute(() -> transaction.executeWithoutResult(status -> {
                    // Entry first, a contended row after it: would be a deadlock if the entry held the chain's lock.
                    audit.record(AuditEntry.act("round.remind", "round:" + row, "", Map.of()));
                    db.sql("UPDATE shared SET n = n + 1 WHERE id = :row")
                            .param("row", row)
                            .update();
                    audit.record(AuditEntry.act("round.reminded", "round:" + row, "", Map.of()));
                }));
            }
        }
        assertThat(superuser
                        .sql("SELECT sum(n) FROM shared")
                        .query(Integer.class)
                        .single())
                .isEqualTo(200);
        assertThat(verify().fault()).isEmpty();
        assertThat(verify().entries()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET who = 'x'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "INSERT INTO audit_entry SELECT * FROM audit_entry",
                "UPDATE audit_head SET seq = 0",
                "DELETE FROM audit_head",
                "INSERT INTO audit_pending SELECT FROM audit_head",
                "INSERT INTO audit_seal SELECT FROM audit_head",
                "DROP TABLE audit_entry",
                "ALTER TABLE audit_entry NO FORCE ROW LEVEL SECURITY",
                "CREATE OR REPLACE FUNCTION qm_system() RETURNS boolean LANGUAGE sql AS 'SELECT true'"
            })
    void the_application_can_only_add(String attack) {
        JdbcClient app = database.jdbc();
        assertThatThrownBy(() -> app.sql(attack).update())
                .rootCause()
                .satisfies(e -> assertThat(e.getMessage()).containsAnyOf("permission denied", "must be owner"));
    }

    /** Attacks of somebody with every right in the database; the number is the entry that must be named. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE audit_entry SET who = 'x' WHERE seq = 5; 5; CHANGED",
                "UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE seq = 5; 5; CHANGED",
                "UPDATE audit_entry SET after = '{}' WHERE seq = 1; 1; CHANGED",
                "UPDATE audit_entry SET hash = sha256('x') WHERE seq = 5; 5; CHANGED",
                "UPDATE audit_entry SET before = after, after = before WHERE seq = 9; 9; CHANGED",
                "DELETE FROM audit_entry WHERE seq = 5; 5; MISSING",
                "DELETE FROM audit_entry WHERE seq = 1; 1; MISSING",
                "DELETE FROM audit_entry WHERE seq = 10; 10; MISSING",
                "DELETE FROM audit_entry WHERE seq > 7; 8; MISSING",
                "DELETE FROM audit_entry; 1; MISSING",
                "DELETE FROM audit_head; 10; MISSING",
                "INSERT INTO audit_entry SELECT 11, at, who, address, session, action, object, unit, before, after, purpose, hash, sha256('y') FROM audit_entry WHERE seq = 10; 11; CHANGED",
                "INSERT INTO audit_entry SELECT 11, at, who, address, session, action, object, unit, before, after, purpose, hash, qm_audit_hash(hash, '11', qm_micros(at), who, address, session, action, object, unit, before, after, purpose) FROM audit_entry WHERE seq = 10; 11; SLIPPED_IN",
                "UPDATE audit_entry SET who = 'x', hash = qm_audit_hash(previous, seq::text, qm_micros(at), 'x', address, session, action, object, unit, before, after, purpose) WHERE seq = 5; 5; CHANGED",
                "UPDATE audit_entry SET who = 'x', hash = qm_audit_hash(previous, seq::text, qm_micros(at), 'x', address, session, action, object, unit, before, after, purpose) WHERE seq = 10; 10; CHANGED",
            })
    void every_attack_is_found_and_the_entry_named(String attack, long entry, AuditFault.Kind kind)
            throws SQLException {
        entries(10);
        superuser.sql(attack).update();
        assertThat(verify().fault()).contains(new AuditFault(entry, kind));
    }

    @Test
    void two_entries_that_changed_places_are_found() throws SQLException {
        entries(10);
        superuser.sql("UPDATE audit_entry SET seq = -seq WHERE seq IN (5, 6)").update();
        superuser
                .sql("UPDATE audit_entry SET seq = 11 + seq WHERE seq IN (-5, -6)")
                .update();
        assertThat(verify().fault()).contains(new AuditFault(5, AuditFault.Kind.CHANGED));
    }

    @Test
    void an_entry_slipped_in_between_is_found() throws SQLException {
        entries(10);
        superuser.sql("UPDATE audit_entry SET seq = -seq WHERE seq >= 5").update();
        superuser.sql("UPDATE audit_entry SET seq = 1 - seq WHERE seq < 0").update();
        superuser.sql("""
            INSERT INTO audit_entry SELECT 5, at, who, address, session, action, object, unit, before, after, purpose,
                previous, hash FROM audit_entry WHERE seq = 4""").update();
        assertThat(verify().fault()).contains(new AuditFault(5, AuditFault.Kind.CHANGED));
    }

    @Test
    void the_last_entries_are_missed_though_the_head_was_put_back() throws SQLException {
        entries(10);
        sign();
        superuser.sql("DELETE FROM audit_entry WHERE seq > 7").update();
        superuser
                .sql("UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_entry WHERE seq = 7)")
                .update();
        assertThat(verify().fault()).contains(new AuditFault(8, AuditFault.Kind.MISSING));
    }

    @Test
    void a_record_written_anew_from_end_to_end_is_not_the_signed_one() throws SQLException {
        entries(10);
        sign();
        superuser.sql("DELETE FROM audit_entry").update();
        superuser
                .sql("UPDATE audit_head SET seq = 0, hash = sha256('qingmiao audit')")
                .update();
        clock.forward(Duration.ofDays(-1));
        entries(12);
        assertThat(verify().fault()).contains(new AuditFault(10, AuditFault.Kind.REWRITTEN));
    }

    @Test
    void a_signed_line_cannot_be_changed_or_made_by_others() throws Exception {
        entries(2);
        sign();
        assertThat(verify().fault()).isEmpty();
        assertThat(verify().signed()).isTrue();
        Path lines = folder.resolve("audit").resolve("checkpoints");
        Files.writeString(lines, Files.readString(lines).replaceFirst("^2", "1"));
        assertThat(verify().fault()).contains(new AuditFault(0, AuditFault.Kind.BAD_SIGNATURE));
    }

    @Test
    void signed_lines_are_added_and_never_replaced() throws Exception {
        Path lines = folder.resolve("audit").resolve("checkpoints");
        String before = "";
        for (int day = 0; day < 3; day++) {
            for (int again = 0; again < 2; again++) {
                entries(2);
                sign();
                String now = Files.readString(lines);
                assertThat(now).startsWith(before).hasLineCount(2 * day + again + 1);
                before = now;
            }
            clock.forward(Duration.ofDays(1));
        }
        assertThat(verify().fault()).isEmpty();
    }

    @Test
    void a_line_that_was_cut_off_by_a_power_failure_is_none_and_the_next_one_takes_its_place() throws Exception {
        entries(2);
        sign();
        Path lines = folder.resolve("audit").resolve("checkpoints");
        String whole = Files.readString(lines);
        Files.writeString(lines, whole + whole.substring(0, 20));
        assertThat(verify().fault()).isEmpty();
        entries(1);
        sign();
        assertThat(Files.readString(lines)).startsWith(whole).hasLineCount(2);
        assertThat(verify().fault()).isEmpty();
    }

    /** What somebody with every right in the database did since the last line; the kind of alarm. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "WITH gone AS (DELETE FROM audit_entry WHERE seq > 7) UPDATE audit_head SET seq = 7; MISSING",
                "UPDATE audit_entry SET hash = sha256('x') WHERE seq = 10; REWRITTEN"
            })
    void nothing_is_signed_any_more_once_the_last_line_does_not_stand(String attack, AuditFault.Kind kind)
            throws Exception {
        entries(10);
        sign();
        Path lines = folder.resolve("audit").resolve("checkpoints");
        String signed = Files.readString(lines);
        superuser.sql(attack).update();
        entries(2);
        sign();
        assertThat(alarms).containsExactly(new AuditAlarm(new AuditFault(10, kind)));
        assertThat(Files.readString(lines)).isEqualTo(signed);
        // Also after another start, and told once.
        sign();
        assertThat(alarms).hasSize(1);
        assertThat(Files.readString(lines)).isEqualTo(signed);
        assertThat(verify().fault()).isPresent();
    }

    @Test
    void an_alarm_is_told_until_it_was_looked_into_though_the_record_was_put_right_again() throws Exception {
        entries(10);
        sign();
        superuser
                .sql("UPDATE audit_entry SET hash = hash || '\\x00' WHERE seq = 10")
                .update();
        sign();
        superuser
                .sql("UPDATE audit_entry SET hash = substr(hash, 1, 32) WHERE seq = 10")
                .update();
        assertThat(verify().fault()).contains(new AuditFault(10, AuditFault.Kind.ALARM));
        assertThat(AuditRestart.of(database, folder, "示例：恢复演练")).isPresent();
        assertThat(AuditRestart.of(database, folder, "nothing to begin anew")).isEmpty();
        sign();
        assertThat(verify().fault()).isEmpty();
        assertThat(verify().signed()).isTrue();
        assertThat(superuser
                        .sql("SELECT after FROM audit_entry WHERE action = 'audit.restart' AND who = '*audit restart'")
                        .query(String.class)
                        .single())
                .contains("示例：恢复演练");
    }

    @Test
    void lines_that_were_taken_away_beside_a_running_server_raise_the_alarm() throws Exception {
        entries(3);
        AuditCheckpointWriter writer =
                new AuditCheckpointWriter(database.systemJdbc(), clock, alarms::add, folder.toString());
        writer.start();
        Path lines = folder.resolve("audit").resolve("checkpoints");
        while (!Files.exists(lines) || Files.size(lines) == 0) {
            Thread.sleep(5);
        }
        Files.writeString(lines, "");
        writer.stop();
        assertThat(alarms).containsExactly(new AuditAlarm(new AuditFault(3, AuditFault.Kind.BAD_SIGNATURE)));
    }

    @Test
    void a_head_that_left_the_house_finds_what_was_rewritten_with_the_data_folder_in_hand() throws Exception {
        entries(6);
        AuditVerification.Outcome then = verify();
        AuditHead left = new AuditHead(then.number(), then.head(), clock.instant());
        AuditHead printed = AuditHead.of(left.printed()).orElseThrow();
        entries(6);
        for (AuditHead head : List.of(left, printed)) {
            assertThat(AuditVerification.of(database, folder, List.of(head)).fault())
                    .isEmpty();
        }
        // Everything is written anew, and signed with the installation's own key.
        superuser.sql("DELETE FROM audit_entry").update();
        superuser
                .sql("UPDATE audit_head SET seq = 0, hash = sha256('qingmiao audit')")
                .update();
        entries(12);
        sign();
        assertThat(verify().fault()).isEmpty();
        for (AuditHead head : List.of(left, printed)) {
            assertThat(AuditVerification.of(database, folder, List.of(head)).fault())
                    .contains(new AuditFault(6, AuditFault.Kind.NOT_THE_HEAD));
        }
        AuditHead ahead = new AuditHead(40, left.hash(), clock.instant());
        assertThat(AuditVerification.of(database, folder, List.of(ahead)).fault())
                .contains(new AuditFault(13, AuditFault.Kind.MISSING));
    }

    private long seal(String login, Instant before) {
        try (var one = new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                database.url(), "qm_app", "qm_app", true)) {
            JdbcClient db = JdbcClient.create(one);
            db.sql("SELECT set_config('qm.login', :l, false)")
                    .param("l", login)
                    .query(String.class)
                    .single();
            return db.sql("SELECT qm_audit_seal(:before, :now)")
                    .param("before", before.atOffset(java.time.ZoneOffset.UTC))
                    .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        }
    }

    @Test
    void entries_whose_time_is_up_are_removed_and_the_rest_still_verifies() throws SQLException {
        clock.forward(Duration.ofDays(-5 * 365));
        entries(4);
        clock.forward(Duration.ofDays(5 * 365));
        entries(2);
        Instant limit = clock.instant().minus(Duration.ofDays(4 * 365));
        assertThat(seal("*retention", limit)).isEqualTo(4);
        AuditVerification.Outcome outcome = verify();
        assertThat(outcome.fault()).isEmpty();
        assertThat(outcome.entries())
                .as("two and the one that says what was removed")
                .isEqualTo(3);
        assertThat(seal("*retention", limit)).isZero();
    }

    @Test
    void nobody_removes_an_entry_younger_than_three_years_and_no_person_any() {
        entries(3);
        assertThatThrownBy(() -> seal("*retention", clock.instant().minus(Duration.ofDays(1000))))
                .rootCause()
                .hasMessageContaining("three years");
        assertThatThrownBy(() -> seal("office", clock.instant().minus(Duration.ofDays(2000))))
                .rootCause()
                .hasMessageContaining("only the system");
    }

    @Test
    void rows_removed_under_a_made_up_seal_are_missed() throws SQLException {
        entries(6);
        superuser.sql("""
            INSERT INTO audit_seal SELECT seq, hash, 3, at FROM audit_entry WHERE seq = 3""").update();
        superuser.sql("DELETE FROM audit_entry WHERE seq <= 3").update();
        assertThat(verify().fault()).contains(new AuditFault(3, AuditFault.Kind.NOT_SEALED));
    }

    @Test
    void only_auditors_read_it() {
        entries(2);
        superuser
                .sql(
                        "INSERT INTO account (login, name_zh, name_en, password_hash) VALUES ('eyes', '例', 'E', '{argon2}x'), ('hand', '例', 'E', '{argon2}x')")
                .update();
        superuser
                .sql(
                        "INSERT INTO account_role (login, role, unit) VALUES ('eyes', 'auditor', 'u'), ('hand', 'office', 'u')")
                .update();
        for (var seen : List.of(Map.entry("eyes", 2), Map.entry("hand", 0), Map.entry("", 0), Map.entry("*job", 2))) {
            try (var one = new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                    database.url(), "qm_app", "qm_app", true)) {
                JdbcClient db = JdbcClient.create(one);
                db.sql("SELECT set_config('qm.login', :l, false)")
                        .param("l", seen.getKey())
                        .query(String.class)
                        .single();
                assertThat(db.sql("SELECT count(*) FROM audit_entry")
                                .query(Integer.class)
                                .single())
                        .as(seen.getKey())
                        .isEqualTo(seen.getValue());
            }
        }
    }
}
