package org.qingmiao.tools;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.qingmiao.calculators.workdays.WorkCalendar;
import org.qingmiao.platform.Messages;

/** {@code workdays}: the day so many working days later, or how many there are between two days. */
final class WorkdaysCalculator implements RowCalculator {
    private static final Input FROM = Input.date("from", Messages.of("tools.workdays.input.from"));
    private static final Input ADD = Input.integer("add", "d", Messages.of("tools.workdays.input.add"))
            .from("0")
            .to("100000");
    private static final Input TO = Input.date("to", Messages.of("tools.workdays.input.to"));

    @Override
    public About about() {
        return new About(
                "workdays",
                Messages.of("tools.workdays.title"),
                Messages.of("tools.workdays.source"),
                "--from 2025-09-25 --add 7");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of("calendar", Messages.of("tools.workdays.option.calendar"), "cn"));
    }

    @Override
    public Shape shape(Choices choices) {
        WorkCalendar calendar = WorkCalendar.china();
        String years = calendar.firstYear() + "-" + calendar.lastYear();
        return new Shape(
                List.of(new Need(List.of(List.of("from"))), Need.anyOf("add", "to")),
                List.of(FROM, ADD, TO),
                List.of(
                        Output.of("date", "", Messages.of("tools.workdays.output.date")),
                        Output.of("working_days", "d", Messages.of("tools.workdays.output.working_days"))),
                Messages.of("tools.workdays.public_holidays_make_up_days", years));
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
                throw Impossible.of("to", Messages.of("tools.workdays.not_before_from"));
            }
            OptionalInt days = calendar.between(from, to);
            days.ifPresent(count -> results.count("working_days", count));
        }
        if ((add != null || to != null) && !results.any()) {
            String years = calendar.firstYear() + "-" + calendar.lastYear();
            results.notAvailable(Messages.of("tools.workdays.calendar_years", years));
        }
    }
}
