package org.qingmiao.tools;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.identity.Checked;
import org.qingmiao.calculators.identity.ResidentId;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** {@code identity}: checks a resident identity number, says what it says, masks it. */
final class IdentityCalculator implements RowCalculator {
    private static final Input NUMBER = Input.text("id_number", Messages.of("tools.identity.input.id_number"));
    private static final List<Output> OUTPUTS = List.of(
            Output.of("valid", "", Messages.of("tools.identity.output.valid")),
            Output.of("reason", "", Messages.of("tools.identity.output.reason")),
            Output.of("birth_date", "", Messages.of("tools.identity.output.birth_date")),
            Output.of("sex", "", Messages.of("tools.identity.output.sex")),
            Output.of("division_code", "", Messages.of("tools.identity.output.division_code")),
            Output.of("masked", "", Messages.of("tools.identity.output.masked")),
            Output.of("upgraded", "", Messages.of("tools.identity.output.upgraded")));

    private final Clock clock;

    IdentityCalculator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public About about() {
        return new About(
                "identity",
                Messages.of("tools.identity.title"),
                Messages.of("tools.identity.source"),
                "--id_number 232323201506010000");
    }

    @Override
    public Shape shape(Choices choices) {
        return new Shape(Need.each("id_number"), List.of(NUMBER), OUTPUTS, Text.same("GB 11643-1999"));
    }

    @Override
    public RowComputation prepare(Choices choices) {
        LocalDate today = LocalDate.now(clock);
        return (row, results) -> compute(row, today, results);
    }

    private static void compute(Row row, LocalDate today, Results results) {
        String number = row.text(NUMBER);
        if (number == null) {
            return;
        }
        switch (ResidentId.check(number, today)) {
            case Checked.Invalid(var fault) -> {
                results.yesNo("valid", false);
                results.word("reason", fault.name().toLowerCase(Locale.ROOT));
            }
            case Checked.Valid(var id) -> {
                results.yesNo("valid", true);
                results.word("birth_date", id.birthDate().toString());
                results.word("sex", id.sex() == Sex.MALE ? "M" : "F");
                results.word("division_code", id.divisionCode());
                results.word("masked", id.masked());
                results.word("upgraded", id.isOld() ? id.full() : null);
            }
        }
    }
}
