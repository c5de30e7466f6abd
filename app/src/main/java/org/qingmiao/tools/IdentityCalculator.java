package org.qingmiao.tools;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.identity.Checked;
import org.qingmiao.calculators.identity.ResidentId;
import org.qingmiao.platform.Text;

/** {@code identity}: checks a resident identity number, says what it says, masks it. */
final class IdentityCalculator implements RowCalculator {
    private static final Input NUMBER =
            Input.text("id_number", "公民身份号码（15 或 18 位）", "resident ID number, 15 or 18 characters");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("valid", "", "号码有效", "well formed"),
            Output.of(
                    "reason",
                    "",
                    "无效原因（length 长度、digits 字符、division 区划、date 日期、check 校验）",
                    "why not (length, digits, division, date, check)"),
            Output.of("birth_date", "", "出生日期", "date of birth"),
            Output.of("sex", "", "性别", "sex"),
            Output.of("division_code", "", "行政区划代码", "division code"),
            Output.of("masked", "", "脱敏号码", "masked"),
            Output.of("upgraded", "", "升为 18 位", "18 characters from 15"));

    private final Clock clock;

    IdentityCalculator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public About about() {
        return new About(
                "identity",
                new Text("公民身份号码校验", "Resident identity number"),
                new Text(
                        "GB 11643-1999；行政区划代码 1981 年以来各年（含已撤销）。示例号码不可能属于任何人",
                        "GB 11643-1999; division codes of all years since 1981, abolished ones too. The number of the example can be nobody's"),
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
