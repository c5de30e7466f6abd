package org.qingmiao.tools.child;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.identity.Checked;
import org.qingmiao.calculators.identity.ResidentId;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.RequiredColumns;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;

/** {@code identity}: checks a resident identity number, says what it says, masks it. */
public final class IdentityCalculator implements RowCalculator {
    private static final InputColumn NUMBER =
            InputColumn.text("id_number", Messages.of("tools.input.identity.id_number"));
    private static final List<OutputColumn> OUTPUTS = List.of(
            OutputColumn.of("valid", "", Messages.of("tools.output.identity.valid")),
            OutputColumn.of("reason", "", Messages.of("tools.output.identity.reason")),
            OutputColumn.of("birth_date", "", Messages.of("tools.output.identity.birth_date")),
            OutputColumn.of("sex", "", Messages.of("tools.output.identity.sex")),
            OutputColumn.of("division_code", "", Messages.of("tools.output.identity.division_code")),
            OutputColumn.of("masked", "", Messages.of("tools.output.identity.masked")),
            OutputColumn.of("upgraded", "", Messages.of("tools.output.identity.upgraded")));

    private final Clock clock;

    public IdentityCalculator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "identity",
                Messages.of("tools.title.identity"),
                Messages.of("tools.source.identity"),
                "--id_number 232323201506010000");
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        return new TableShape(RequiredColumns.each("id_number"), List.of(NUMBER), OUTPUTS, Text.same("GB 11643-1999"));
    }

    @Override
    public RowComputation prepare(ChosenOptions chosenOptions) {
        LocalDate today = LocalDate.now(clock);
        return (caseRow, resultRow) -> compute(caseRow, today, resultRow);
    }

    private static void compute(CaseRow caseRow, LocalDate today, ResultRow resultRow) {
        String number = caseRow.text(NUMBER);
        if (number == null) {
            return;
        }
        switch (ResidentId.check(number, today)) {
            case Checked.Invalid(var fault) -> {
                resultRow.yesNo("valid", false);
                resultRow.word("reason", fault.name().toLowerCase(Locale.ROOT));
            }
            case Checked.Valid(var id) -> {
                resultRow.yesNo("valid", true);
                resultRow.word("birth_date", id.birthDate().toString());
                resultRow.word("sex", id.sex() == Sex.MALE ? "M" : "F");
                resultRow.word("division_code", id.divisionCode());
                resultRow.word("masked", id.masked());
                resultRow.word("upgraded", id.isOld() ? id.full() : null);
            }
        }
    }
}
