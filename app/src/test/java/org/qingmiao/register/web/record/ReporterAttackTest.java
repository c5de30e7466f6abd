package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.WebVisitor;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.right.RegisterRights;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.safeguard.Accounts;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who works on a case tries to learn who told of it: by pages, by programs, and at the application's connection. */
class ReporterAttackTest {
    private static final String PHONE = "13700000456";
    private static final String APART = "register.\"quiet-case+apart\"";

    private final QuietDistrict district = QuietDistrict.shared();
    private String id = "";

    @BeforeEach
    void somebody_tells() {
        id = district.made(
                "worker",
                Map.of("case.day", "2026-01-15", "case.what", "匿名", "source.teller", "worker", "source.phone", PHONE));
    }

    @Test
    void no_page_file_or_program_tells_who_works_on_it_who_told() {
        String name = district.platform
                .bean(Accounts.class)
                .find("worker")
                .orElseThrow()
                .name()
                .zh();
        for (String login : List.of("street", "office", "reporter", "leader", "approver")) {
            WebVisitor visitor = district.visitor(login).web();
            for (String path : List.of(
                    QuietDistrict.record(id),
                    QuietDistrict.record(id) + "/history",
                    QuietDistrict.record(id) + "/history?version=1",
                    QuietDistrict.record(id) + "/sealed",
                    QuietDistrict.REGISTER,
                    QuietDistrict.REGISTER + "/records.csv",
                    "/api/v1/registers/quiet-case/records/" + id,
                    "/api/v1/registers/quiet-case/records/" + id + "/history",
                    "/search?q=" + PHONE)) {
                assertThat(visitor.get(path).body())
                        .as(login + " " + path)
                        .doesNotContain(name, ">worker<", "\"worker\"");
            }
            assertThat(visitor.get(QuietDistrict.record(id)).body()).doesNotContain(PHONE);
        }
    }

    @Test
    void who_told_does_not_find_the_record_again_by_that() {
        assertThat(district.visitor("worker").status(QuietDistrict.record(id))).isEqualTo(404);
    }

    @Test
    void no_row_of_the_database_names_both_the_record_and_who_told() {
        JdbcClient owner = district.owner();
        String number = owner.sql("SELECT number FROM register.\"quiet-case\" WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
        List<String> tables = owner.sql(
                        "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace IN"
                                + " ('public'::regnamespace, 'register'::regnamespace)")
                .query((row, n) -> row.getString(1))
                .list();
        List<String> both = new ArrayList<>();
        for (String table : tables) {
            both.addAll(owner.sql("SELECT t::text FROM " + table
                            + " t WHERE (t::text LIKE '%' || :id || '%' OR t::text LIKE '%' || :number || '%')"
                            + " AND (t::text ~ '\\mworker\\M' OR t::text LIKE '%' || :phone || '%')")
                    .param("id", id)
                    .param("number", number)
                    .param("phone", PHONE)
                    .query((row, n) -> row.getString(1))
                    .list());
        }
        assertThat(both).isEmpty();
        assertThat(owner.sql("SELECT \"source.teller\" FROM " + APART + " WHERE \"source.phone\" = :phone")
                        .param("phone", PHONE)
                        .query((row, n) -> row.getString(1))
                        .list())
                .contains("worker");
    }

    /** As the application's role, in a transaction that was told a reach. */
    private void connected(Reach reach, Consumer<JdbcClient> attack) {
        try (var connection = district.database.dataSource().getConnection()) {
            var source = new SingleConnectionDataSource(connection, true);
            JdbcClient db = JdbcClient.create(source);
            new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
                reach.tell(db, register().definition());
                attack.accept(db);
                status.setRollbackOnly();
            });
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private KeptRegister register() {
        return district.platform
                .bean(KeptRegisters.class)
                .find(district.platform.bean(Plans.class).current(), "quiet-case")
                .orElseThrow();
    }

    private Reach reach(String login) {
        return district.platform
                .bean(RegisterRights.class)
                .of(
                        register().compiled(),
                        district.platform.bean(Accounts.class).find(login).orElseThrow())
                .reach();
    }

    private static int count(JdbcClient db, String table) {
        return db.sql("SELECT count(*)::int FROM " + table).query(Integer.class).single();
    }

    @Test
    void with_the_reach_of_a_duty_the_application_reads_neither_the_vault_nor_what_lies_apart() {
        for (String login : List.of("street", "office", "reporter", "stats", "leader")) {
            for (String table : List.of(APART, "register.\"quiet-case+sealed\"", "register.\"quiet-case.hearing\"")) {
                assertThatThrownBy(() -> connected(reach(login), db -> count(db, table)))
                        .as(login + " " + table)
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
            connected(reach(login), db -> {
                db.sql("SET LOCAL ROLE qm_vault").update();
                assertThat(count(db, "register.\"quiet-case+sealed\""))
                        .as(login)
                        .isZero();
                assertThat(count(db, "register.\"quiet-case.hearing\""))
                        .as(login)
                        .isZero();
                db.sql("SET LOCAL ROLE qm_apart").update();
                assertThat(count(db, APART)).as(login).isZero();
            });
        }
    }

    @Test
    void not_even_who_tells_the_connection_everything_lists_what_lies_apart_or_guesses_its_token() {
        connected(Reach.everything(register().definition()), db -> {
            db.sql("SET LOCAL ROLE qm_apart").update();
            assertThat(count(db, APART)).isZero();
            UUID record = UUID.fromString(id);
            for (String guess : List.of(
                    id.replace("-", ""),
                    HexFormat.of().formatHex(id.getBytes(StandardCharsets.UTF_8)),
                    HexFormat.of()
                            .formatHex(java.nio.ByteBuffer.allocate(16)
                                    .putLong(record.getMostSignificantBits())
                                    .putLong(record.getLeastSignificantBits())
                                    .array()))) {
                db.sql("SELECT set_config('qm.about_quiet_case__apart', :guess, true)")
                        .param("guess", guess)
                        .query((row, n) -> "")
                        .list();
                assertThat(count(db, APART)).isZero();
            }
        });
    }

    @Test
    void neither_role_reads_what_the_other_keeps_so_that_no_statement_joins_them() {
        connected(Reach.everything(register().definition()), db -> {
            for (String role : List.of("qm_apart", "qm_vault")) {
                for (String table : List.of("register.\"quiet-case\"", "register.request_done", "audit_entry")) {
                    assertThat(db.sql("SELECT has_table_privilege(:role, :table, 'SELECT')")
                                    .param("role", role)
                                    .param("table", table)
                                    .query(Boolean.class)
                                    .single())
                            .as(role + " " + table)
                            .isFalse();
                }
            }
            assertThat(db.sql("SELECT has_table_privilege('qm_apart', :table, 'SELECT')")
                            .param("table", "register.\"quiet-case+sealed\"")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        });
    }

    @Test
    void the_id_of_a_record_is_not_made_again_from_its_request_for_each_person_in_turn() {
        String key = district.owner()
                .sql("SELECT key::text FROM register.request_done WHERE record = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
        for (String login : List.of("worker", "street", "office")) {
            String made = "quiet-case/" + key + "/" + login;
            assertThat(UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)))
                    .isNotEqualTo(UUID.fromString(id));
        }
    }

    @Test
    void a_row_that_tells_who_gave_it_names_nobody_in_its_version_or_its_entry() {
        RecordVisitor street = district.visitor("street");
        assertThat(street.fill(QuietDistrict.record(id) + "/rows/proof/new", Map.of("proof.kind", "照片"))
                        .status())
                .isEqualTo(302);
        JdbcClient owner = district.owner();
        assertThat(owner.sql("SELECT coalesce(changed_by, 'nobody') FROM register.\"quiet-case\" WHERE id = :id")
                        .param("id", UUID.fromString(id))
                        .query(String.class)
                        .single())
                .isEqualTo("nobody");
        assertThat(owner.sql("SELECT who FROM audit_entry WHERE action = 'register.change' AND object = :object")
                        .param("object", "record:quiet-case/" + id)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("*register");
        assertThat(owner.sql(
                                "SELECT count(*)::int FROM register.\"quiet-case.proof+apart\" WHERE \"proof.by\" = 'street'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
