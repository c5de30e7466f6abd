package org.qingmiao.register.loaded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.reader.RegisterPackReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a start does to the tables of registers. */
class RegisterTablesTest {
    private static final String DEFINITION = """
        id: lamp
        name: l | Lamp
        about: place
        kept_by: [community]
        ground: { law: none, purpose: p | To test, keep: { years: 5, after: "all.day", local: h }, responsible: lead, assessment: none }
        sections:
          all:
            label: a | All
            why: w | Why
            fields:
              day: { label: d | Day, type: date }
              height: { label: h | Height, type: whole }
        states: { open: o | Open, closed: { label: c | Closed, end: true } }
        steps: { begin: { label: b | Begin, from: [], to: open, by: [lead] } }
        grants: [ { duty: lead, scope: subtree, fill: all } ]
        """;

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private final RegisterTables tables = new RegisterTables(database.ownerDataSource());
    private final JdbcClient owner = JdbcClient.create(database.ownerDataSource());

    private Register lamp(String from, String to) throws IOException {
        Path file = folder.resolve("registers/lamp/register.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, DEFINITION.replace(from, to));
        return RegisterPackReader.read(folder, new Diagnostics()).find("lamp").orElseThrow();
    }

    private List<Integer> versions() {
        return owner.sql("SELECT version FROM register.layout ORDER BY version")
                .query((row, n) -> row.getInt(1))
                .list();
    }

    @Test
    void the_first_start_makes_the_tables_of_the_base_pack_and_the_next_finds_them_there() {
        List<Register> registers = LaidOutDatabase.registers();
        long begin = System.nanoTime();
        tables.bring(registers);
        long made = System.nanoTime();
        tables.bring(registers);
        long found = System.nanoTime();
        long started = owner.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'register'")
                .query(Long.class)
                .single();
        long begun = System.nanoTime();
        LaidOutDatabase.fresh();
        long template = System.nanoTime();
        LaidOutDatabase.fresh();
        System.out.printf(
                "%d registers, %d tables: first %d ms, next %d ms; template %d ms, copy of it %d ms%n",
                registers.size(),
                started,
                (made - begin) / 1_000_000,
                (found - made) / 1_000_000,
                (template - begun) / 1_000_000,
                (System.nanoTime() - template) / 1_000_000);
        assertThat(versions()).hasSize(registers.size()).containsOnly(1);
    }

    @Test
    void what_only_adds_is_done_at_the_start() throws IOException {
        tables.bring(List.of(lamp("", "")));
        tables.bring(List.of(lamp("type: whole }", "type: whole }\n      colour: { label: c | Colour, type: text }")));
        assertThat(versions()).containsExactly(1, 2);
    }

    @Test
    void what_writes_rows_that_are_there_waits_for_somebody() throws IOException {
        tables.bring(List.of(lamp("", "")));
        Register other = lamp("type: whole", "type: scaled(1)");
        assertThatThrownBy(() -> tables.bring(List.of(other)))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("lamp")
                .hasMessageContaining("qm migrate");
        assertThat(versions()).containsExactly(1);
    }

    @Test
    void two_definitions_of_one_register_stop_the_start_and_the_same_one_twice_does_not() throws IOException {
        Register one = lamp("", "");
        tables.bring(List.of(one, lamp("", "")));
        Register other = lamp("type: whole", "type: text");
        assertThatThrownBy(() -> tables.bring(List.of(one, other)))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("lamp in two ways");
    }

    @Test
    void what_the_database_refuses_is_told_in_one_sentence_and_nothing_of_it_is_there() throws IOException {
        owner.sql("CREATE TABLE register.\"lamp~history\" (id int)").update();
        Register lamp = lamp("", "");
        assertThatThrownBy(() -> tables.bring(List.of(lamp)))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("register lamp")
                .hasMessageContaining("already exists")
                .hasMessageNotContaining("\n");
        assertThat(versions()).isEmpty();
        assertThat(owner.sql("SELECT to_regclass('register.lamp') IS NULL")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** Else the next start, whose hashes are others, would take each definition for a new one. */
    @Test
    void what_tells_definitions_apart_is_the_same_in_each_process() {
        Pattern identity = Pattern.compile("@[0-9a-f]{5,}");
        assertThat(LaidOutDatabase.registers())
                .allSatisfy(
                        r -> assertThat(identity.matcher(r.toString()).find()).isFalse());
    }

    @Test
    void a_database_from_before_registers_lay_in_tables_is_brought_up_with_what_it_holds() {
        TestDatabase old = TestDatabase.migratedTo("2026.11.30.10");
        JdbcClient before = JdbcClient.create(old.ownerDataSource());
        before.sql("""
            INSERT INTO org_unit (id, code, kind, name_zh, name_en, short_zh, short_en)
            VALUES ('root', 'root', 'district', 'r', 'r', 'r', 'r')
            """).update();
        old.migrate("latest");
        LaidOutDatabase.layOut(old.ownerDataSource());
        before.sql("SELECT register.place_units()").query((row, n) -> "").list();
        assertThat(before.sql("SELECT count(*) FROM register.unit_place")
                        .query(Long.class)
                        .single())
                .isEqualTo(1L);
    }
}
