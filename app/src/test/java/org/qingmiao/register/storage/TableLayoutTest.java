package org.qingmiao.register.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.layout.LayoutColumn;
import org.qingmiao.register.storage.layout.LayoutNames;
import org.qingmiao.register.storage.layout.LayoutSql;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that the registers of the base pack become. */
class TableLayoutTest {
    private static final List<TableLayout> LAYOUTS =
            PackRegisters.ofChina().stream().map(TableLayout::of).toList();

    private static TableLayout layout(String register) {
        return LAYOUTS.stream()
                .filter(l -> l.register().id().equals(register))
                .findFirst()
                .orElseThrow();
    }

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final JdbcClient owner = JdbcClient.create(DATABASE.ownerDataSource());

    /** Tables that all registers stand on. */
    private static long others;

    private static long laidOut() {
        return JdbcClient.create(DATABASE.ownerDataSource())
                .sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'register'")
                .query(Long.class)
                .single();
    }

    @BeforeAll
    static void lay_them_out() {
        others = laidOut();
        JdbcTemplate owner = new JdbcTemplate(DATABASE.ownerDataSource());
        LAYOUTS.forEach(l -> owner.execute(String.join(";\n", new LayoutSql(l).statements())));
    }

    @Test
    void every_register_of_the_base_pack_becomes_tables_that_postgresql_takes() {
        long tables = LAYOUTS.stream()
                .flatMap(l -> l.tables().stream())
                .mapToLong(t -> t.hasHistory() ? 2 : 1)
                .sum();
        assertThat(laidOut()).isEqualTo(tables + others);
    }

    @Test
    void every_table_of_a_register_is_guarded_and_no_policy_asks_a_table_or_a_function_of_ours() {
        assertThat(owner.sql("""
            SELECT c.relname FROM pg_class c
             WHERE c.relnamespace = 'register'::regnamespace AND c.relkind = 'r' AND NOT c.relrowsecurity
            """).query(String.class).list())
                .containsExactlyInAnyOrder("unit_place", "layout", "layout_part", "request_done", "number_series");
        assertThat(owner.sql("SELECT qual FROM pg_policies WHERE schemaname = 'register' AND policyname = 'reach'")
                        .query(String.class)
                        .list())
                .allSatisfy(
                        q -> assertThat(q).containsPattern("(unit|from|to)_ord").doesNotContain("SELECT", "qm_"));
    }

    /** Amounts of counts are added up and never compared. */
    @Test
    void no_column_is_of_a_type_whose_comparison_could_tell_of_hidden_rows() {
        assertThat(owner.sql("""
            SELECT DISTINCT data_type FROM information_schema.columns
             WHERE table_schema = 'register' AND column_name <> 'during'
               AND table_name NOT IN ('count_part', 'count_delta')
            """).query(String.class).list())
                .doesNotContain("numeric", "jsonb", "json", "USER-DEFINED", "double precision", "character varying");
    }

    @Test
    void names_fit_and_differ() {
        for (TableLayout layout : LAYOUTS) {
            for (LayoutTable table : layout.tables()) {
                assertThat(table.columns())
                        .allSatisfy(c -> assertThat(c.name().getBytes(StandardCharsets.UTF_8))
                                .hasSizeLessThanOrEqualTo(63));
            }
            assertThat(layout.tables().stream().map(LayoutTable::name)).doesNotHaveDuplicates();
        }
        String longest = "a".repeat(80);
        assertThat(LayoutNames.fitting(longest)).hasSize(63).isNotEqualTo(LayoutNames.fitting(longest + "b"));
    }

    @Test
    void what_is_of_another_class_lies_in_a_table_of_its_own() {
        TableLayout layout = layout("mandatory-reporting");
        assertThat(layout.tables()).anySatisfy(t -> {
            assertThat(t.band()).isEqualTo(SecrecyBand.APART);
            assertThat(t.engine())
                    .extracting(LayoutColumn::name)
                    .doesNotContain("id", "record", "changed_by", "changed_at");
        });
        assertThat(layout.hidesFirstAuthor()).isTrue();
        for (LayoutTable table : layout.tables()) {
            assertThat(table.fields())
                    .allSatisfy(
                            f -> assertThat(SecrecyBand.of(f.field().secrecy())).isEqualTo(table.band()));
        }
    }

    @Test
    void what_is_apart_is_out_of_reach_of_the_application_unless_it_goes_there() {
        LayoutTable apart = layout("mandatory-reporting").tables().stream()
                .filter(t -> t.band() == SecrecyBand.APART)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> DATABASE.jdbc()
                        .sql("SELECT count(*) FROM " + apart.sql())
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_application_makes_no_tables_and_copies_into_none() {
        JdbcClient application = DATABASE.jdbc();
        Register any = LAYOUTS.getFirst().register();
        String table = LAYOUTS.getFirst().main().sql();
        assertThatThrownBy(() -> application
                        .sql("CREATE TABLE register.intruder (id int)")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> application.sql("DROP TABLE " + table).update())
                .rootCause()
                .hasMessageContaining("must be owner");
        assertThatThrownBy(
                        () -> application.sql("COPY " + table + " FROM STDIN").update())
                .as(any.id())
                .rootCause()
                .hasMessageContaining("COPY FROM not supported with row-level security");
    }

    @Test
    void spans_that_may_not_overlap_are_kept_apart_by_the_database() {
        assertThat(owner.sql("SELECT count(*) FROM pg_constraint WHERE conperiod")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
