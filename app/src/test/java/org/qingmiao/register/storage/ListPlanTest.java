package org.qingmiao.register.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the planner does under the policies with 200,000 records, as one who sees one of ninety communities. */
class ListPlanTest {
    private static final int RECORDS = 200_000;

    @TempDir
    static Path folder;

    private static SampleRegister sample;
    private static JdbcClient application;

    @BeforeAll
    static void fill() throws java.sql.SQLException {
        sample = new SampleRegister(folder);
        sample.places.of("street-a-1");
        sample.owner.sql("""
            INSERT INTO register.sample (district, id, unit, unit_ord, state, definition, created_at, changed_at, "all.day")
            SELECT p.district, gen_random_uuid(), p.unit, p.ord + n % 150, CASE n % 10 WHEN 0 THEN 'open' ELSE 'closed' END, 1,
                   timestamptz '2026-01-01 00:00Z' + n * interval '1 minute', now(), date '2020-01-01' + n % 2000
              FROM generate_series(1, :records) AS n
              JOIN register.unit_place p ON p.unit = (SELECT u.ix FROM org_unit u WHERE u.id = 'street-a-1')
            """).param("records", RECORDS).update();
        sample.owner.sql("VACUUM ANALYZE register.sample").update();
        application = JdbcClient.create(
                new SingleConnectionDataSource(sample.database.dataSource().getConnection(), true));
    }

    private static String plan(Reach reach, String query) {
        reach.settings(sample.register)
                .forEach((name, value) -> application
                        .sql("SELECT set_config(:name, :value, false)")
                        .param("name", name)
                        .param("value", value)
                        .query(String.class)
                        .single());
        List<String> lines = application
                .sql("EXPLAIN (ANALYZE, BUFFERS OFF, TIMING OFF) " + query)
                .query((row, n) -> row.getString(1))
                .list();
        return String.join("\n", lines);
    }

    private static Reach one() {
        int ord = sample.places.of("street-a-1").ord() + 7;
        return Reach.of(new Reach.Interval(ord, ord), SecrecyBand.OPEN);
    }

    private static Reach street() {
        return Reach.of(sample.places.of("street-a").andBelow(), SecrecyBand.OPEN);
    }

    @Test
    void a_community_reads_its_interval_from_the_index_and_no_row_of_others() {
        String plan = plan(one(), "SELECT count(*) FROM register.sample WHERE state = 'open'");
        assertThat(plan).contains("sample~unit~state", "Index Cond").doesNotContain("Seq Scan", "SubPlan", "InitPlan");
    }

    @Test
    void the_newest_fifty_of_a_community_come_from_an_index() {
        String plan = plan(one(), """
            SELECT id FROM register.sample WHERE state = 'open' ORDER BY created_at DESC, id DESC LIMIT 50
            """);
        assertThat(plan).contains("Index").doesNotContain("Seq Scan");
    }

    @Test
    void the_newest_fifty_of_a_street_stop_after_a_few_rows() {
        int district = sample.places.of("district").district();
        String plan = plan(
                street(),
                "SELECT id FROM register.sample WHERE state = 'open' AND district = " + district
                        + " ORDER BY created_at DESC, id DESC LIMIT 50");
        assertThat(plan).contains("sample~new").doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void a_saved_view_in_the_order_of_a_field_has_its_index() {
        assertThat(sample.layout.main().indexes())
                .filteredOn(i -> i.name().equals("sample~list~newest"))
                .singleElement()
                .satisfies(i -> assertThat(i.columns()).containsExactly("unit_ord", "\"all.day\" DESC", "id"));
    }

    @Test
    void nobody_sees_no_row() {
        assertThat(plan(new Reach(Map.of(), Map.of(), java.util.Set.of(), Map.of()), "SELECT id FROM register.sample"))
                .contains("rows=0");
    }
}
