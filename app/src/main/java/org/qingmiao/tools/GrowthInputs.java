package org.qingmiao.tools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.growth.Age;
import org.qingmiao.calculators.growth.Measurement;

/** What growth is judged from. */
final class GrowthInputs {
    private static final Input SEX = Input.sex();
    private static final Input AGE_DAYS =
            Input.decimal("age_days", "d", "日龄", "age in days").from("0").to("100000");
    private static final Input AGE_MONTHS =
            Input.decimal("age_months", "mo", "月龄", "age in months").from("0").to("3000");
    private static final Input BIRTH = Input.date("birth_date", "出生日期", "date of birth");
    private static final Input MEASURED = Input.date("measured_on", "测量日期", "date of the measurement");
    private static final Input WEIGHT =
            Input.decimal("weight_kg", "kg", "体重", "weight").above("0");
    private static final Input HEIGHT =
            Input.decimal("height_cm", "cm", "身长/身高", "length or height").above("0");
    private static final Input POSITION = Input.code("position", "测量体位", "how it was measured", "lying", "standing");
    private static final Input OEDEMA = Input.yesNo("oedema", "双足水肿", "oedema of both feet");
    private static final Input HEAD =
            Input.decimal("head_cm", "cm", "头围", "head circumference").above("0");
    private static final Input ARM =
            Input.decimal("muac_cm", "cm", "上臂围", "mid-upper-arm circumference").above("0");
    private static final Input TRICEPS =
            Input.decimal("triceps_mm", "mm", "肱三头肌皮褶", "triceps skinfold").above("0");
    private static final Input SUBSCAPULAR = Input.decimal("subscapular_mm", "mm", "肩胛下皮褶", "subscapular skinfold")
            .above("0");
    private static final Input GESTATION = Input.decimal("gestation_weeks", "wk", "出生孕周", "weeks of pregnancy at birth")
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
            throw Impossible.of("birth_date", "晚于测量日期", "is after measured_on");
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
