package org.qingmiao.calculators.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;

/**
 * One measurement judged by WS/T 423-2022 (children under 7 years): five levels by the lines of standard deviation as
 * they are printed, in decimal arithmetic, without interpolation.
 *
 * <p>Source: WS/T 423-2022, Appendix B, tables {@code cn-wst423-2022-*.csv}: third-party transcriptions, two agree.
 *
 * @param levels only those that could be given
 * @param outsideStandard whether something was asked for and the standard has a table for nothing of it
 */
public record Wst423Assessment(Map<GrowthIndicator, Level> levels, boolean outsideStandard) {
    private static final int LAST_MONTH = 83;
    private static final int FIRST_STANDING_MONTH = 24;
    private static final int LAST_MONTH_HEAD = 36;

    public Wst423Assessment {
        levels = Map.copyOf(levels);
    }

    /** Read together when the standard is first asked for: together they are small. */
    private static final class Tables {
        static final SdTable WEIGHT = byMonth("weight-for-age");
        static final SdTable HEIGHT = byMonth("length-height-for-age");
        static final SdTable BMI = byMonth("bmi-for-age");
        static final SdTable HEAD = byMonth("head-circumference-for-age");
        static final SdTable FOR_LENGTH = table("weight-for-length", "length_cm");
        static final SdTable FOR_HEIGHT = table("weight-for-height", "height_cm");

        private static SdTable byMonth(String name) {
            return table(name, "age_months");
        }

        private static SdTable table(String name, String key) {
            return new SdTable(
                    "cn-wst423-2022-" + name + "-sd.csv", key, 1, "sd_neg2", "sd_neg1", "sd_pos1", "sd_pos2");
        }
    }

    /** Judges a measurement. Without sex or age there is nothing to compare with, and no level. */
    public static Wst423Assessment of(Measurement measurement) {
        Sex sex = measurement.sex();
        Age age = measurement.age();
        if (sex == null || age == null) {
            return new Wst423Assessment(Map.of(), false);
        }
        return new Judge(sex, age).judge(measurement);
    }

    /** Whether length is measured, lying, at this age: WS/T 423-2022 does so under two completed years. */
    public static boolean isMeasuredLying(Age age) {
        return age.completedMonths() < FIRST_STANDING_MONTH;
    }

    /** All lines of a table by month or centimetre; empty if the standard has none. */
    static Optional<NavigableMap<Integer, SdLines>> lines(GrowthIndicator growthIndicator, Sex sex, boolean lying) {
        return switch (growthIndicator) {
            case WEIGHT_FOR_AGE -> Optional.of(Tables.WEIGHT.rows(sex));
            case HEIGHT_FOR_AGE -> Optional.of(Tables.HEIGHT.rows(sex));
            case BMI_FOR_AGE -> Optional.of(Tables.BMI.rows(sex));
            case HEAD_CIRCUMFERENCE_FOR_AGE -> Optional.of(Tables.HEAD.rows(sex));
            case WEIGHT_FOR_HEIGHT -> Optional.of((lying ? Tables.FOR_LENGTH : Tables.FOR_HEIGHT).rows(sex));
            default -> Optional.empty();
        };
    }

    public Optional<Level> level(GrowthIndicator growthIndicator) {
        return Optional.ofNullable(levels.get(growthIndicator));
    }

    /** Collects the levels of one child. */
    private static final class Judge {
        private final Sex sex;
        private final Age age;
        private final Map<GrowthIndicator, Level> levels = new EnumMap<>(GrowthIndicator.class);
        private final boolean lying;
        private boolean asked;

        Judge(Sex sex, Age age) {
            this.sex = sex;
            this.age = age;
            this.lying = isMeasuredLying(age);
        }

        Wst423Assessment judge(Measurement measurement) {
            BigDecimal weight = measurement.judgedWeight();
            BigDecimal height = measurement.heightUsed(age, lying);
            value(GrowthIndicator.WEIGHT_FOR_AGE, byAge(Tables.WEIGHT, LAST_MONTH), weight);
            value(GrowthIndicator.HEIGHT_FOR_AGE, byAge(Tables.HEIGHT, LAST_MONTH), height);
            value(
                    GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE,
                    byAge(Tables.HEAD, LAST_MONTH_HEAD),
                    measurement.rounds().headCm());
            if (weight != null && height != null) {
                value(GrowthIndicator.WEIGHT_FOR_HEIGHT, forHeight(height), weight);
                level(
                        GrowthIndicator.BMI_FOR_AGE,
                        byAge(Tables.BMI, LAST_MONTH),
                        line -> Measurement.compareBmi(weight, height, line));
            }
            return new Wst423Assessment(levels, asked && levels.isEmpty());
        }

        private Optional<SdLines> byAge(SdTable table, int lastMonth) {
            int months = age.completedMonths();
            return age.days() < 0 || months > lastMonth ? Optional.empty() : table.lastUntil(sex, months);
        }

        /** At the nearest whole centimetre, a half upwards. */
        private Optional<SdLines> forHeight(BigDecimal height) {
            if (age.days() < 0 || age.completedMonths() > LAST_MONTH) {
                return Optional.empty();
            }
            SdTable table = lying ? Tables.FOR_LENGTH : Tables.FOR_HEIGHT;
            BigDecimal nearest = height.setScale(0, RoundingMode.HALF_UP);
            return nearest.precision() > 9 ? Optional.empty() : table.at(sex, nearest.intValueExact());
        }

        private void value(GrowthIndicator growthIndicator, Optional<SdLines> lines, @Nullable BigDecimal value) {
            if (value != null) {
                level(growthIndicator, lines, value::compareTo);
            }
        }

        private void level(
                GrowthIndicator growthIndicator, Optional<SdLines> lines, ToIntFunction<BigDecimal> comparison) {
            asked = true;
            lines.ifPresent(found -> levels.put(growthIndicator, Level.closedBelow(found, comparison)));
        }
    }
}
