package org.qingmiao.calculators.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An age, in days for tables by day and in months for tables by month.
 *
 * <p>Source: for WHO's tables a month has 30.4375 days, as in WHO's programs anthro and anthroplus. The tables of WS/T
 * 423-2022 (months), WS/T 456-2014 and WS/T 586-2018 (half-years) and WS/T 612-2018 (years) are read by completed months of
 * the calendar where the dates are known; see INTERPRETATION.md, growth.
 *
 * @param days completed or rounded days; negative for a child before term whose corrected age has not begun
 * @param months days / 30.4375, or the months that were given, unrounded
 * @param basis what was given; decides at which age WHO's standard changes and how months are completed
 */
public record Age(int days, double months, Basis basis) {
    private static final BigDecimal DAYS_OF_MONTH = BigDecimal.valueOf(WhoGrowth.DAYS_OF_MONTH);
    private static final BigDecimal LONGEST = new BigDecimal(100_000);
    private static final int TERM_WEEKS = 37;
    private static final BigDecimal FULL_WEEKS = new BigDecimal(40);
    private static final BigDecimal DAYS_OF_WEEK = new BigDecimal(7);
    private static final int CORRECTED_BELOW_MONTHS = 24;
    private static final int MONTHS_OF_YEAR = 12;

    /** What an age was counted from. */
    public sealed interface Basis {
        /** A number of days. */
        record Days() implements Basis {}

        /** A number of months. */
        record Months() implements Basis {}

        /**
         * Two dates.
         *
         * @param birth or the expected date of birth, if the age is corrected; then it may be after {@code measured}
         */
        record Dates(LocalDate birth, LocalDate measured) implements Basis {}
    }

    /** @throws IllegalArgumentException naming {@code age_days} if it is negative or over 100,000 */
    public static Age ofDays(BigDecimal days) {
        require(days, "age_days");
        return new Age(whole(days), days.doubleValue() / WhoGrowth.DAYS_OF_MONTH, new Basis.Days());
    }

    /** @throws IllegalArgumentException naming {@code age_days} if it is negative or over 100,000 */
    public static Age ofDays(int days) {
        return ofDays(BigDecimal.valueOf(days));
    }

    /** @throws IllegalArgumentException naming {@code age_months} if it is negative or over 100,000 */
    public static Age ofMonths(BigDecimal months) {
        require(months, "age_months");
        return new Age(whole(months.multiply(DAYS_OF_MONTH)), months.doubleValue(), new Basis.Months());
    }

    /** @throws IllegalArgumentException naming {@code measured_on} if it is before the birth or 100,000 days after it */
    public static Age between(LocalDate birth, LocalDate measured) {
        long days = ChronoUnit.DAYS.between(birth, measured);
        require(BigDecimal.valueOf(days), "measured_on - birth_date");
        return new Age((int) days, days / WhoGrowth.DAYS_OF_MONTH, new Basis.Dates(birth, measured));
    }

    private static void require(BigDecimal age, String name) {
        if (age.signum() < 0 || age.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be from 0 to " + LONGEST);
        }
    }

    private static int whole(BigDecimal days) {
        return days.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /**
     * The age counted from the expected date of birth, for a child born before 37 weeks and younger than 24 months; else
     * the age itself.
     *
     * @param gestationWeeks completed weeks of pregnancy at birth
     */
    public Age corrected(BigDecimal gestationWeeks) {
        if (gestationWeeks.compareTo(BigDecimal.valueOf(TERM_WEEKS)) >= 0 || months >= CORRECTED_BELOW_MONTHS) {
            return this;
        }
        BigDecimal early = FULL_WEEKS.subtract(gestationWeeks).multiply(DAYS_OF_WEEK);
        int corrected = whole(BigDecimal.valueOf(days).subtract(early));
        double correctedMonths = months - early.doubleValue() / WhoGrowth.DAYS_OF_MONTH;
        Basis counted = basis instanceof Basis.Dates(LocalDate _, LocalDate measured)
                ? new Basis.Dates(measured.minusDays(corrected), measured)
                : basis;
        return new Age(corrected, correctedMonths, counted);
    }

    /** Whether days were given, or dates between which they lie; decides at which age WHO's standard changes. */
    public boolean isCountedInDays() {
        return !(basis instanceof Basis.Months);
    }

    /** Whether WHO's standards of 2006 hold; those of 2007 begin where they end. */
    public boolean isUnderFive() {
        return isCountedInDays() ? days <= WhoGrowth.LAST_DAY_2006 : months < 60;
    }

    /** Whether WHO's tables mean length, measured lying, at this age: under 731 days. */
    public boolean isMeasuredLying() {
        return days < WhoGrowth.FIRST_STANDING_DAY;
    }

    /**
     * Completed months: of the calendar where dates were given, a birthday on a day that the month lacks being completed on
     * its last day; else of 30.4375 days. Negative before an expected date of birth.
     */
    public int completedMonths() {
        return switch (basis) {
            case Basis.Dates(LocalDate birth, LocalDate measured) -> calendarMonths(birth, measured);
            case Basis.Days _, Basis.Months _ -> (int) Math.floor(months);
        };
    }

    private static int calendarMonths(LocalDate birth, LocalDate measured) {
        int months = (measured.getYear() - birth.getYear()) * MONTHS_OF_YEAR
                + measured.getMonthValue()
                - birth.getMonthValue();
        // plusMonths takes the last day where the month is too short: the 31st is completed on the 30th.
        return birth.plusMonths(months).isAfter(measured) ? months - 1 : months;
    }
}
