package org.qingmiao.org;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period, written as in files and URLs: {@code 2024}, {@code 2024S1}, {@code 2024Q3}, {@code 2024-07},
 * {@code 2024-09/2025-08} (school year, September to August).
 *
 * @param kind how long
 * @param from first month
 */
public record Period(Kind kind, YearMonth from) implements Comparable<Period> {
    private static final Pattern ISO = Pattern.compile(
            "(?<year>\\d{4})(?:S(?<half>[12])|Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2]))?(?<school>/(?<next>\\d{4})-08)?");

    /** Length of a period. */
    public enum Kind {
        YEAR(12),
        SCHOOL_YEAR(12),
        HALF_YEAR(6),
        QUARTER(3),
        MONTH(1);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }

        /** As packs write it, for example {@code school_year}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Period year(int year) {
        return new Period(Kind.YEAR, YearMonth.of(year, 1));
    }

    /** The school year that begins in September of {@code year}. */
    public static Period schoolYear(int year) {
        return new Period(Kind.SCHOOL_YEAR, YearMonth.of(year, 9));
    }

    public static Period quarter(int year, int quarter) {
        return new Period(Kind.QUARTER, YearMonth.of(year, quarter * 3 - 2));
    }

    public static Period half(int year, int half) {
        return new Period(Kind.HALF_YEAR, YearMonth.of(year, half * 6 - 5));
    }

    public static Period month(int year, int month) {
        return new Period(Kind.MONTH, YearMonth.of(year, month));
    }

    /** The period that {@code iso} writes, or nothing if it writes none. */
    public static Optional<Period> parse(String iso) {
        Matcher m = ISO.matcher(iso);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group("year"));
        if (m.group("school") != null) {
            boolean follows = "09".equals(m.group("month")) && Integer.parseInt(m.group("next")) == year + 1;
            return follows ? Optional.of(schoolYear(year)) : Optional.empty();
        }
        if (m.group("half") != null) {
            return Optional.of(half(year, Integer.parseInt(m.group("half"))));
        }
        if (m.group("quarter") != null) {
            return Optional.of(quarter(year, Integer.parseInt(m.group("quarter"))));
        }
        return Optional.of(
                m.group("month") != null ? month(year, Integer.parseInt(m.group("month"))) : Period.year(year));
    }

    /** As written in files and URLs; {@link #parse} reads it back. */
    public String iso() {
        int year = from.getYear();
        return switch (kind) {
            case YEAR -> Integer.toString(year);
            case SCHOOL_YEAR -> from + "/" + from.plusMonths(11);
            case HALF_YEAR -> year + "S" + (from.getMonthValue() + 5) / 6;
            case QUARTER -> year + "Q" + (from.getMonthValue() + 2) / 3;
            case MONTH -> from.toString();
        };
    }

    public LocalDate start() {
        return from.atDay(1);
    }

    /** Last day. */
    public LocalDate end() {
        return from.plusMonths(kind.months() - 1L).atEndOfMonth();
    }

    /** The calendar year in which the period ends; a school year counts for the year it ends in. */
    public int yearOf() {
        return end().getYear();
    }

    /** Whether the whole of {@code part} lies in this period. */
    public boolean contains(Period part) {
        return !part.start().isBefore(start()) && !part.end().isAfter(end());
    }

    public Period next() {
        return new Period(kind, from.plusMonths(kind.months()));
    }

    public Period previous() {
        return new Period(kind, from.minusMonths(kind.months()));
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return iso();
    }
}
