package org.qingmiao.tools.child;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.growth.Age;
import org.qingmiao.calculators.growth.Measurement;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.RequiredColumns;

/** What growth is judged from. */
final class GrowthInputs {
    private static final InputColumn SEX = InputColumn.sex();
    private static final InputColumn AGE_DAYS = InputColumn.decimal(
                    "age_days", "d", Messages.of("tools.input.growth.age_days"))
            .from("0")
            .to("100000");
    private static final InputColumn AGE_MONTHS = InputColumn.decimal(
                    "age_months", "mo", Messages.of("tools.input.growth.age_months"))
            .from("0")
            .to("3000");
    private static final InputColumn BIRTH =
            InputColumn.date("birth_date", Messages.of("tools.input.growth.birth_date"));
    private static final InputColumn MEASURED =
            InputColumn.date("measured_on", Messages.of("tools.input.growth.measured_on"));
    private static final InputColumn WEIGHT = InputColumn.decimal(
                    "weight_kg", "kg", Messages.of("tools.input.growth.weight_kg"))
            .above("0");
    private static final InputColumn HEIGHT = InputColumn.decimal(
                    "height_cm", "cm", Messages.of("tools.input.growth.height_cm"))
            .above("0");
    private static final InputColumn POSITION =
            InputColumn.code("position", Messages.of("tools.input.growth.position"), "lying", "standing");
    private static final InputColumn OEDEMA = InputColumn.yesNo("oedema", Messages.of("tools.input.growth.oedema"));
    private static final InputColumn HEAD = InputColumn.decimal(
                    "head_cm", "cm", Messages.of("tools.input.growth.head_cm"))
            .above("0");
    private static final InputColumn ARM = InputColumn.decimal(
                    "muac_cm", "cm", Messages.of("tools.input.growth.muac_cm"))
            .above("0");
    private static final InputColumn TRICEPS = InputColumn.decimal(
                    "triceps_mm", "mm", Messages.of("tools.input.growth.triceps_mm"))
            .above("0");
    private static final InputColumn SUBSCAPULAR = InputColumn.decimal(
                    "subscapular_mm", "mm", Messages.of("tools.input.growth.subscapular_mm"))
            .above("0");
    private static final InputColumn GESTATION = InputColumn.decimal(
                    "gestation_weeks", "wk", Messages.of("tools.input.growth.gestation_weeks"))
            .from("20")
            .to("45");

    static final List<InputColumn> ALL = List.of(
            SEX,
            AGE_DAYS,
            AGE_MONTHS,
            BIRTH,
            MEASURED,
            WEIGHT,
            HEIGHT,
            POSITION,
            OEDEMA,
            HEAD,
            ARM,
            TRICEPS,
            SUBSCAPULAR,
            GESTATION);
    /** What an age is told by, for every calculator of young children. */
    static final List<InputColumn> AGES = List.of(AGE_DAYS, AGE_MONTHS, BIRTH, MEASURED, GESTATION);

    static final RequiredColumns AGE_NEED = RequiredColumns.anyOf("age_days", "age_months", "birth_date + measured_on");
    static final List<RequiredColumns> NEEDS = List.of(new RequiredColumns(List.of(List.of("sex"))), AGE_NEED);

    private GrowthInputs() {}

    /** @throws ImpossibleValue if the child was measured before birth */
    static Measurement measurement(CaseRow caseRow) {
        String position = caseRow.text(POSITION);
        var body = new Measurement.Body(
                caseRow.decimal(WEIGHT),
                caseRow.decimal(HEIGHT),
                position == null
                        ? null
                        : position.equals("lying") ? Measurement.Position.LYING : Measurement.Position.STANDING,
                Boolean.TRUE.equals(caseRow.yesNo(OEDEMA)));
        var rounds = new Measurement.Rounds(
                caseRow.decimal(HEAD), caseRow.decimal(ARM), caseRow.decimal(TRICEPS), caseRow.decimal(SUBSCAPULAR));
        return new Measurement(caseRow.sex(SEX), age(caseRow), body, rounds);
    }

    /** The age, corrected where the child was born before term; null if it is not known. */
    static @Nullable Age age(CaseRow caseRow) {
        LocalDate birth = caseRow.date(BIRTH);
        LocalDate measured = caseRow.date(MEASURED);
        if (birth != null && measured != null && measured.isBefore(birth)) {
            throw ImpossibleValue.of("birth_date", "after_measured_on");
        }
        BigDecimal days = caseRow.decimal(AGE_DAYS);
        BigDecimal months = caseRow.decimal(AGE_MONTHS);
        Age age = days != null
                ? Age.ofDays(days)
                : months != null
                        ? Age.ofMonths(months)
                        : birth != null && measured != null ? Age.between(birth, measured) : null;
        BigDecimal gestation = caseRow.decimal(GESTATION);
        return age == null || gestation == null ? age : age.corrected(gestation);
    }
}
