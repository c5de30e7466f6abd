package org.qingmiao.calculators.workdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.tables.BundledTable;

/**
 * Which days are worked, year by year as the State Council announces them. A year that is not announced is not known: what would
 * need it is empty, never guessed from the days of the week.
 *
 * <p>Source: notices of the State Council General Office on holidays of 2020-2026, addresses in {@code cn.csv}.
 */
public final class WorkCalendar {
    private final Map<LocalDate, SpecialDay> special;
    private final LocalDate first;
    private final LocalDate last;
    /** How many working days there are up to and with each day from the first on. */
    private final int[] counts;
    /** All working days as days since the first. */
    private final int[] workdays;

    private WorkCalendar(Map<LocalDate, SpecialDay> special, int firstYear, int lastYear) {
        this.special = Map.copyOf(special);
        this.first = LocalDate.of(firstYear, 1, 1);
        this.last = LocalDate.of(lastYear, 12, 31);
        this.counts = new int[(int) ChronoUnit.DAYS.between(first, last) + 1];
        int[] found = new int[counts.length];
        int count = 0;
        for (int day = 0; day < counts.length; day++) {
            if (kindOf(first.plusDays(day)).isWorkday()) {
                found[count++] = day;
            }
            counts[day] = count;
        }
        this.workdays = Arrays.copyOf(found, count);
    }

    /** Mainland China, the years that are announced and confirmed. */
    public static WorkCalendar china() {
        return China.CALENDAR;
    }

    /** Read when it is first asked for. */
    private static final class China {
        static final WorkCalendar CALENDAR = of(read());

        private static List<SpecialDay> read() {
            BundledTable bundledTable = BundledTable.read(WorkCalendar.class, "cn.csv");
            List<SpecialDay> days = new ArrayList<>();
            for (int row = 0; row < bundledTable.rows(); row++) {
                days.add(new SpecialDay(
                        LocalDate.parse(bundledTable.text(row, bundledTable.column("date"))),
                        bundledTable.text(row, bundledTable.column("kind")).equals("holiday"),
                        bundledTable.text(row, bundledTable.column("name_zh"))));
            }
            return days;
        }
    }

    /**
     * A calendar of the years that have special days.
     *
     * @throws IllegalArgumentException if a year between two of them has none, or a day is given twice
     */
    public static WorkCalendar of(Collection<SpecialDay> days) {
        Map<LocalDate, SpecialDay> byDate = new HashMap<>();
        for (SpecialDay day : days) {
            if (byDate.put(day.date(), day) != null) {
                throw new IllegalArgumentException("days: " + day.date() + " is given twice");
            }
        }
        List<Integer> years = byDate.keySet().stream()
                .map(LocalDate::getYear)
                .distinct()
                .sorted()
                .toList();
        if (years.isEmpty() || years.getLast() - years.getFirst() + 1 != years.size()) {
            throw new IllegalArgumentException("days: years must follow each other without a gap, found " + years);
        }
        return new WorkCalendar(byDate, years.getFirst(), years.getLast());
    }

    /** This calendar with days changed or added, such as a newly announced year or an order of the district. */
    public WorkCalendar with(Collection<SpecialDay> days) {
        Map<LocalDate, SpecialDay> all = new HashMap<>(special);
        days.forEach(day -> all.put(day.date(), day));
        return of(all.values());
    }

    public int firstYear() {
        return first.getYear();
    }

    public int lastYear() {
        return last.getYear();
    }

    private boolean knows(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** What a day is; empty if its year is not known. */
    public Optional<DayKind> kind(LocalDate date) {
        return knows(date) ? Optional.of(kindOf(date)) : Optional.empty();
    }

    /** The holiday that a day belongs to, or for which it is worked. */
    public Optional<String> name(LocalDate date) {
        return Optional.ofNullable(special.get(date)).map(SpecialDay::name);
    }

    private DayKind kindOf(LocalDate date) {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        @Nullable SpecialDay day = special.get(date);
        if (day == null) {
            return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
        }
        if (day.holiday()) {
            return DayKind.HOLIDAY;
        }
        return weekend ? DayKind.MAKEUP_WORKDAY : DayKind.WORKDAY;
    }

    /**
     * The day so many working days after another, which is not counted itself.
     *
     * @param days 0 or more; with 0 the same day if it is worked, else the next one that is
     * @return empty if a day that is needed lies in a year that is not known
     */
    public Optional<LocalDate> add(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("add must not be negative");
        }
        // With 0 the day itself may serve, so the day before it is the one after which is counted.
        LocalDate after = days == 0 ? from.minusDays(1) : from;
        if (!knows(after.plusDays(1))) {
            return Optional.empty();
        }
        int place = worked(after) + Math.max(days, 1) - 1;
        return place < workdays.length ? Optional.of(first.plusDays(workdays[place])) : Optional.empty();
    }

    /**
     * How many working days there are after a day, up to and with another.
     *
     * @return empty if a day that is needed lies in a year that is not known
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public OptionalInt between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from");
        }
        if (to.equals(from)) {
            return OptionalInt.of(0);
        }
        return knows(from.plusDays(1)) && knows(to) ? OptionalInt.of(worked(to) - worked(from)) : OptionalInt.empty();
    }

    /** Working days up to and with a day that is known or stands just before the first one. */
    private int worked(LocalDate date) {
        int day = (int) ChronoUnit.DAYS.between(first, date);
        return day < 0 ? 0 : counts[day];
    }
}
