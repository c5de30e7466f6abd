package org.qingmiao.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stored tasks as a transaction shows them that was told who looks.
 *
 * @param reach as the database was told it; asked again in each statement, so that its index serves it
 */
record TaskLook(JdbcClient db, Map<String, String> reach, Instant now) {
    private static final String COLUMNS = "SELECT id, turn, plan, unit, title_zh, title_en, link, due, at_once ";
    private static final String ORDER = " ORDER BY at_once DESC, coalesce(due, 'infinity'), id, turn, plan";

    private record Row(Task task, String turn, String plan) {
        private TaskCursor cursor() {
            return TaskCursor.of(task, turn, plan);
        }
    }

    private String from(String whose) {
        return " FROM work_task WHERE " + whose + " && (SELECT :" + whose + "::int8multirange) AND shown_from < :now";
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).params(reach).param("now", now.atOffset(ZoneOffset.UTC));
    }

    /** @param whose the column that says to whom they are shown */
    List<Task> all(String whose) {
        return sql(COLUMNS + from(whose) + ORDER)
                .query((row, n) -> read(row).task())
                .list();
    }

    List<Task> until(String whose, LocalDate last) {
        return sql(COLUMNS + from(whose) + " AND due <= :last" + ORDER)
                .param("last", last)
                .query((row, n) -> read(row).task())
                .list();
    }

    /** Of what they owe themselves. */
    ShownTasks page(Optional<TaskCursor> after, LocalDate today, int size) {
        String beyond = """
             AND (NOT at_once, coalesce(due, 'infinity'), id, turn, plan) > (:later, :day::date, :id, :turn, :plan)
            """;
        TaskCursor last = after.orElse(new TaskCursor(true, Optional.of(LocalDate.EPOCH), "", "", ""));
        List<Row> rows = sql(COLUMNS + from("owed") + (after.isPresent() ? beyond : "") + ORDER + " LIMIT "
                        + (size + 1))
                .params(Map.of(
                        "later", !last.atOnce(),
                        "day", last.day(),
                        "id", last.id(),
                        "turn", last.turn(),
                        "plan", last.plan()))
                .query((row, n) -> read(row))
                .list();
        List<Row> shown = rows.stream().limit(size).toList();
        Optional<String> next =
                rows.size() > size ? Optional.of(shown.getLast().cursor().text()) : Optional.empty();
        return new ShownTasks(shown.stream().map(Row::task).toList(), after.isPresent(), next, counts(today));
    }

    private ShownTasks.Counts counts(LocalDate today) {
        return sql("""
            SELECT count(*) FILTER (WHERE at_once),
                   count(*) FILTER (WHERE NOT at_once AND due < :today),
                   count(*) FILTER (WHERE NOT at_once AND due = :today),
                   count(*) FILTER (WHERE NOT at_once AND due > :today AND due <= :sunday),
                   count(*) FILTER (WHERE NOT at_once AND due > :sunday),
                   count(*) FILTER (WHERE NOT at_once AND due IS NULL)
            """ + from("owed"))
                .param("today", today)
                .param("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
                .query((row, n) -> new ShownTasks.Counts(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .single();
    }

    private static Row read(ResultSet row) throws SQLException {
        Task task = new Task(
                row.getString("id"),
                row.getString("unit"),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                row.getString("link"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getBoolean("at_once"));
        return new Row(task, row.getString("turn"), row.getString("plan"));
    }
}
