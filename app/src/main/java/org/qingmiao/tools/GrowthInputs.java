package org.qingmiao.tools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.growth.Age;
import org.qingmiao.calculators.growth.Measurement;
import org.qingmiao.platform.Messages;

/** What growth is judged from. */
final class GrowthInputs {
    private static final Input SEX = Input.sex();
    private static final Input AGE_DAYS = Input.decimal("age_days", "d", Messages.of("tools.growth.input.age_days"))
            .from("0")
            .to("100000");
    private static final Input AGE_MONTHS = Input.decimal(
                    "age_months", "mo", Messages.of("tools.growth.input.age_months"))
            .from("0")
            .to("3000");
    private static final Input BIRTH = Input.date("birth_date", Messages.of("tools.growth.input.birth_date"));
    private static final Input MEASURED = Input.date("measured_on", Messages.of("tools.growth.input.measured_on"));
    private static final Input WEIGHT = Input.decimal("weight_kg", "kg", Messages.of("tools.growth.input.weight_kg"))
            .above("0");
    private static final Input HEIGHT = Input.decimal("height_cm", "cm", Messages.of("tools.growth.input.height_cm"))
            .above("0");
    private static final Input POSITION =
            Input.code("position", Messages.of("tools.growth.input.position"), "lying", "standing");
    private static final Input OEDEMA = Input.yesNo("oedema", Messages.of("tools.growth.input.oedema"));
    private static final Input HEAD = Input.decimal("head_cm", "cm", Messages.of("tools.growth.input.head_cm"))
            .above("0");
    private static final Input ARM = Input.decimal("muac_cm", "cm", Messages.of("tools.growth.input.muac_cm"))
            .above("0");
    private static final Input TRICEPS = Input.decimal("triceps_mm", "mm", Messages.of("tools.growth.input.triceps_mm"))
            .above("0");
    private static final Input SUBSCAPULAR = Input.decimal(
                    "subscapular_mm", "mm", Messages.of("tools.growth.input.subscapular_mm"))
            .above("0");
    private static final Input GESTATION = Input.decimal(
                    "gestation_weeks", "wk", Messages.of("tools.growth.input.gestation_weeks"))
            .from("20")
            .to("45");

    static final List<Input> ALL = List.of(
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
    static final List<Input> AGES = List.of(AGE_DAYS, AGE_MONTHS, BIRTH, MEASURED, GESTATION);

    static final Need AGE_NEED = Need.anyOf("age_days", "age_months", "birth_date + measured_on");
    static final List<Need> NEEDS = List.of(new Need(List.of(List.of("sex"))), AGE_NEED);

    private GrowthInputs() {}

    /** @throws Impossible if the child was measured before birth */
    static Measurement measurement(Row row) {
        String position = row.text(POSITION);
        var body = new Measurement.Body(
                row.decimal(WEIGHT),
                row.decimal(HEIGHT),
                position == null
                        ? null
                        : position.equals("lying") ? Measurement.Position.LYING : Measurement.Position.STANDING,
                Boolean.TRUE.equals(row.yesNo(OEDEMA)));
        var rounds = new Measurement.Rounds(
                row.decimal(HEAD), row.decimal(ARM), row.decimal(TRICEPS), row.decimal(SUBSCAPULAR));
        return new Measurement(row.sex(SEX), age(row), body, rounds);
    }

    /** The age, corrected where the child was born before term; null if it is not known. */
    static @Nullable Age age(Row row) {
        LocalDate birth = row.date(BIRTH);
        LocalDate measured = row.date(MEASURED);
        if (birth != null && measured != null && measured.isBefore(birth)) {
            throw Impossible.of("birth_date", Messages.of("tools.growth.after_measured"));
        }
        BigDecimal days = row.decimal(AGE_DAYS);
        BigDecimal months = row.decimal(AGE_MONTHS);
        Age age = days != null
                ? Age.ofDays(days)
                : months != null
                        ? Age.ofMonths(months)
                        : birth != null && measured != null ? Age.between(birth, measured) : null;
        BigDecimal gestation = row.decimal(GESTATION);
        return age == null || gestation == null ? age : age.corrected(gestation);
    }
}
