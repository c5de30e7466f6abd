package org.qingmiao.calculators.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An age, in days for tables by day and in months for tables by month.
 *
 * @param days completed or rounded days; negative for a child before term whose corrected age has not begun
 * @param months days / 30.4375, or the months that were given, unrounded
 * @param countedInDays whether days were given; decides at which age the standard changes
 */
public record Age(int days, double months, boolean countedInDays) {
    private static final BigDecimal DAYS_OF_MONTH = BigDecimal.valueOf(WhoGrowth.DAYS_OF_MONTH);
    private static final BigDecimal LONGEST = new BigDecimal(100_000);
    private static final int TERM_WEEKS = 37;
    private static final BigDecimal FULL_WEEKS = new BigDecimal(40);
    private static final BigDecimal DAYS_OF_WEEK = new BigDecimal(7);
    private static final int CORRECTED_BELOW_MONTHS = 24;

    /** @throws IllegalArgumentException naming {@code age_days} if it is negative or absurd */
    public static Age ofDays(BigDecimal days) {
        require(days, "age_days");
        return new Age(whole(days), days.doubleValue() / WhoGrowth.DAYS_OF_MONTH, true);
    }

    public static Age ofDays(int days) {
        return ofDays(BigDecimal.valueOf(days));
    }

    /** @throws IllegalArgumentException naming {@code age_months} if it is negative or absurd */
    public static Age ofMonths(BigDecimal months) {
        require(months, "age_months");
        return new Age(whole(months.multiply(DAYS_OF_MONTH)), months.doubleValue(), false);
    }

    /** @throws IllegalArgumentException naming {@code measured_on} if it is before the birth */
    public static Age between(LocalDate birth, LocalDate measured) {
        if (measured.isBefore(birth)) {
            throw new IllegalArgumentException("measured_on is before birth_date");
        }
        return ofDays(Math.toIntExact(ChronoUnit.DAYS.between(birth, measured)));
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
        return new Age(corrected, months - early.doubleValue() / WhoGrowth.DAYS_OF_MONTH, countedInDays);
    }

    /** Whether the standards of 2006 hold; those of 2007 begin where they end. */
    public boolean isUnderFive() {
        return countedInDays ? days <= WhoGrowth.LAST_DAY_2006 : months < 60;
    }

    /** Whether length is measured lying at this age. */
    public boolean isMeasuredLying() {
        return days < WhoGrowth.FIRST_STANDING_DAY;
    }

    /** Completed months. */
    public int completedMonths() {
        return (int) Math.floor(months);
    }
}
