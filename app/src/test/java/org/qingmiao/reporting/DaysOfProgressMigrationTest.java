package org.qingmiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an installation had reported before entries spoke for a day is kept, each with the day that was known of it. */
class DaysOfProgressMigrationTest {
    private static final String BEFORE = "2026.11.26.91";

    private final TestDatabase database = TestDatabase.migratedTo(BEFORE);
    private final JdbcClient owner = JdbcClient.create(database.ownerDataSource());

    private List<LocalDate> days(String table) {
        return owner.sql("SELECT day FROM " + table + " ORDER BY id")
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    @Test
    void every_row_is_kept_and_speaks_for_the_day_on_which_it_was_done_or_written() {
        owner.sql("""
            INSERT INTO progress (plan, item, state, share, done_on, note_zh, note_en, author, at, synthetic) VALUES
                ('p', 'a', 'done', 100, '2024-05-01', '', '', 'x', '2025-01-10T20:00Z', false),
                ('p', 'b', 'done', 100, NULL, '', '', 'x', '2025-01-10T20:00Z', false),
                ('p', 'c', 'late', 40, NULL, '好', 'good', 'x', '2025-02-10T02:00Z', true),
                ('p', 'd', 'done', 100, '2025-12-31', '', '', 'x', '2025-02-10T02:00Z', false)
            """).update();
        owner.sql("INSERT INTO org_unit (id, code, kind, name_zh, name_en, short_zh, short_en)"
                        + " VALUES ('u', '1', 'department', 'u', 'u', 'u', 'u')")
                .update();
        owner.sql("""
            INSERT INTO work_action (plan, unit, year, measure, title, owner, due, state, share, note, by, at)
            VALUES ('p', 'u', 2024, 'a', 't', 'o', '2024-06-30', 'done', 100, '', 'x', '2024-06-01T02:00Z')
            """).update();
        owner.sql("""
            INSERT INTO matter (plan, kind, unit, clause, meeting, text, remedy, raised, due, by)
            VALUES ('p', 'decision', 'u', '', 'm', 't', '', '2024-03-01', '2024-06-30', 'x')
            """).update();
        owner.sql(
                        "INSERT INTO matter_step (matter, state, note, by, at) VALUES (1, 'done', 'n', 'x', '2024-06-02T02:00Z')")
                .update();

        database.migrate("latest");

        assertThat(days("progress"))
                .as("20:00 UTC is the next day in the district; a day after the entry becomes the entry's")
                .containsExactly(
                        LocalDate.of(2024, 5, 1),
                        LocalDate.of(2025, 1, 11),
                        LocalDate.of(2025, 2, 10),
                        LocalDate.of(2025, 2, 10));
        assertThat(owner.sql("SELECT item || state || share || note_zh || synthetic FROM progress WHERE item = 'c'")
                        .query(String.class)
                        .single())
                .isEqualTo("clate40好true");
        assertThat(days("work_action_step")).containsExactly(LocalDate.of(2024, 6, 1));
        assertThat(days("matter_step")).containsExactly(LocalDate.of(2024, 6, 2));
        assertThat(owner.sql("SELECT due_by_office FROM matter")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
