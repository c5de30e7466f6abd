package org.qingmiao.tools;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.qingmiao.calculators.workdays.WorkCalendar;

/** {@code workdays}: the day so many working days later, or how many there are between two days. */
final class WorkdaysCalculator implements RowCalculator {
    private static final Input FROM = Input.date("from", Words.both("tools.input.workdays.from"));
    private static final Input ADD = Input.integer("add", "d", Words.both("tools.input.workdays.add"))
            .from("0")
            .to("100000");
    private static final Input TO = Input.date("to", Words.both("tools.input.workdays.to"));

    @Override
    public About about() {
        return new About(
                "workdays",
                Words.both("tools.title.workdays"),
                Words.both("tools.source.workdays"),
                "--from 2025-09-25 --add 7");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of("calendar", Words.both("tools.option.workdays.calendar"), "cn"));
    }

    @Override
    public Shape shape(Choices choices) {
        WorkCalendar calendar = WorkCalendar.china();
        String years = calendar.firstYear() + "-" + calendar.lastYear();
        return new Shape(
                List.of(new Need(List.of(List.of("from"))), Need.anyOf("add", "to")),
                List.of(FROM, ADD, TO),
                List.of(
                        Output.of("date", "", Words.both("tools.output.workdays.date")),
                        Output.of("working_days", "d", Words.both("tools.output.workdays.working_days"))),
                Words.both("tools.norm.workdays", years));
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
                throw Impossible.of("to", "before_from");
            }
            OptionalInt days = calendar.between(from, to);
            days.ifPresent(count -> results.count("working_days", count));
        }
        if ((add != null || to != null) && !results.any()) {
            String years = calendar.firstYear() + "-" + calendar.lastYear();
            results.notAvailable(Words.both("tools.no_table.workdays", years));
        }
    }
}
