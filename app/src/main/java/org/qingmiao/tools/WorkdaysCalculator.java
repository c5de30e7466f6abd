package org.qingmiao.tools;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.qingmiao.calculators.workdays.WorkCalendar;
import org.qingmiao.platform.Text;

/** {@code workdays}: the day so many working days later, or how many there are between two days. */
final class WorkdaysCalculator implements RowCalculator {
    private static final Input FROM = Input.date("from", "起始日（不计入）", "begin, itself not counted");
    private static final Input ADD = Input.integer(
                    "add", "d", "加多少个工作日；0 为当日或其后第一个工作日", "working days to add; 0: the same day or the next one worked")
            .from("0")
            .to("100000");
    private static final Input TO = Input.date("to", "截止日（计入）", "end, counted");

    @Override
    public About about() {
        return new About(
                "workdays",
                new Text("工作日计算", "Working days"),
                new Text(
                        "国务院办公厅各年部分节假日安排的通知（2020-2026 年），两份独立清单逐日一致",
                        "Notices of the State Council General Office on holidays of 2020-2026; two independent lists agree day by day"),
                "--from 2025-09-25 --add 7");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of("calendar", "日历", "calendar", "cn"));
    }

    @Override
    public Shape shape(Choices choices) {
        WorkCalendar calendar = WorkCalendar.china();
        String years = calendar.firstYear() + "-" + calendar.lastYear();
        return new Shape(
                List.of(new Need(List.of(List.of("from"))), Need.anyOf("add", "to")),
                List.of(FROM, ADD, TO),
                List.of(Output.of("date", "", "到期日", "day"), Output.of("working_days", "d", "工作日数", "working days")),
                new Text("全国放假调休日历 " + years, "public holidays and make-up days of China " + years));
    }

    @Override
    public RowComputation prepare(Choices choices) {
        return (row, results) -> compute(WorkCalendar.china(), row, results);
    }

    private static void compute(WorkCalendar calendar, Row row, Results results) {
        LocalDate from = row.date(FROM);
        LocalDate to = row.date(TO);
        Long add = row.integer(ADD);
        if (from == null) {
            return;
        }
        if (add != null) {
            calendar.add(from, add.intValue()).ifPresent(day -> results.word("date", day.toString()));
        }
        if (to != null) {
            if (to.isBefore(from)) {
                throw Impossible.of("to", "不能早于 from", "must not be before from");
            }
            OptionalInt days = calendar.between(from, to);
            days.ifPresent(count -> results.count("working_days", count));
        }
        if ((add != null || to != null) && !results.any()) {
            String years = calendar.firstYear() + "-" + calendar.lastYear();
            results.notAvailable("日历只有 " + years + " 年", "the calendar has the years " + years);
        }
    }
}
