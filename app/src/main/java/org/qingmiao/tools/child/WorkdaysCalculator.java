package org.qingmiao.tools.child;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.qingmiao.calculators.workdays.WorkCalendar;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.RequiredColumns;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;

/** {@code workdays}: the day so many working days later, or how many there are between two days. */
public final class WorkdaysCalculator implements RowCalculator {
    private static final InputColumn FROM = InputColumn.date("from", Messages.of("tools.input.workdays.from"));
    private static final InputColumn ADD = InputColumn.integer("add", "d", Messages.of("tools.input.workdays.add"))
            .from("0")
            .to("100000");
    private static final InputColumn TO = InputColumn.date("to", Messages.of("tools.input.workdays.to"));

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "workdays",
                Messages.of("tools.title.workdays"),
                Messages.of("tools.source.workdays"),
                "--from 2025-09-25 --add 7");
    }

    @Override
    public List<CalculatorOption> choices() {
        return List.of(CalculatorOption.of("calendar", Messages.of("tools.option.workdays.calendar"), "cn"));
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        WorkCalendar calendar = WorkCalendar.china();
        String years = years(calendar);
        return new TableShape(
                List.of(new RequiredColumns(List.of(List.of("from"))), RequiredColumns.anyOf("add", "to")),
                List.of(FROM, ADD, TO),
                List.of(
                        OutputColumn.of("date", "", Messages.of("tools.output.workdays.date")),
                        OutputColumn.of("working_days", "d", Messages.of("tools.output.workdays.working_days"))),
                Messages.of("tools.norm.workdays", years));
    }

    @Override
    public RowComputation prepare(ChosenOptions chosenOptions) {
        WorkCalendar calendar = WorkCalendar.china();
        Text noTable = ResultRow.noTable(Messages.of("tools.no_table.workdays", years(calendar)));
        return (caseRow, resultRow) -> compute(calendar, noTable, caseRow, resultRow);
    }

    private static void compute(WorkCalendar calendar, Text noTable, CaseRow caseRow, ResultRow resultRow) {
        LocalDate from = caseRow.date(FROM);
        LocalDate to = caseRow.date(TO);
        Long add = caseRow.integer(ADD);
        if (from == null) {
            return;
        }
        if (add != null) {
            calendar.add(from, add.intValue()).ifPresent(day -> resultRow.word("date", day.toString()));
        }
        if (to != null) {
            if (to.isBefore(from)) {
                throw ImpossibleValue.of("to", "before_from");
            }
            OptionalInt days = calendar.between(from, to);
            days.ifPresent(count -> resultRow.count("working_days", count));
        }
        if ((add != null || to != null) && !resultRow.any()) {
            resultRow.notAvailable(noTable);
        }
    }

    private static String years(WorkCalendar calendar) {
        return calendar.firstYear() + "-" + calendar.lastYear();
    }
}
