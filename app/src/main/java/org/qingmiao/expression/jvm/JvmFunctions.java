package org.qingmiao.expression.jvm;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.workdays.WorkCalendar;
import org.qingmiao.expression.Builtin;
import org.qingmiao.expression.Length;
import org.qingmiao.expression.Rational;

/** The built-in functions on the JVM. Rules of days: common rules C2 (ages) and C3 (clocks). */
final class JvmFunctions {
    private static final long MICROS = 1_000_000;

    private final ZoneId zone;

    JvmFunctions(ZoneId zone) {
        this.zone = zone;
    }

    @Nullable
    Object call(Builtin function, List<@Nullable Object> arguments) {
        if (!function.isStrict()) {
            return known(function, arguments);
        }
        for (Object argument : arguments) {
            if (argument == null) {
                return null;
            }
        }
        return strict(function, new Arguments(arguments));
    }

    private record Arguments(List<@Nullable Object> all) {
        Object get(int at) {
            return Objects.requireNonNull(all.get(at));
        }

        Rational number(int at) {
            return (Rational) get(at);
        }

        int whole(int at) {
            return number(at).numerator().intValueExact();
        }

        LocalDate day(int at) {
            return (LocalDate) get(at);
        }

        Instant moment(int at) {
            return (Instant) get(at);
        }

        String text(int at) {
            return (String) get(at);
        }
    }

    private Object strict(Builtin function, Arguments a) {
        return switch (function) {
            case ABS -> a.number(0).abs();
            case SIGN -> Rational.of(a.number(0).sign());
            case ROUND -> Rational.of(a.number(0).rounded(a.whole(1)));
            case MIN, MAX -> best(function == Builtin.MIN, a.all());
            case YEARS_OF -> Rational.of(Math.floorDiv(months(a.day(0), a.day(1)), 12));
            case CRIMINAL_AGE ->
                Rational.of(Math.floorDiv(months(a.day(0), a.day(1).minusDays(1)), 12));
            case MONTHS -> Rational.of(months(a.day(0), a.day(1)));
            case DAYS -> Rational.of(a.day(1).toEpochDay() - a.day(0).toEpochDay());
            case HOURS -> seconds(a).dividedBy(Rational.of(3_600));
            case MINUTES -> seconds(a).dividedBy(Rational.of(60));
            case YEAR -> Rational.of(a.day(0).getYear());
            case MONTH -> a.day(0).withDayOfMonth(1);
            case MONTH_END -> a.day(0).withDayOfMonth(a.day(0).lengthOfMonth());
            case MONTH_AFTER -> a.day(0).withDayOfMonth(1).plusMonths(1);
            case YEAR_END -> LocalDate.of(a.day(0).getYear(), 12, 31);
            case DATE -> date(a);
            case ADD -> moved(a.get(0), (Length) a.get(1), 1);
            case SUBTRACT -> moved(a.get(0), (Length) a.get(1), -1);
            case WORKDAYS -> workdays(a.day(0), a.whole(1));
            case SIZE -> Rational.of(a.text(0).codePointCount(0, a.text(0).length()));
            case STARTS_WITH -> a.text(0).startsWith(a.text(1));
            case ENDS_WITH -> a.text(0).endsWith(a.text(1));
            case CONTAINS -> a.text(0).contains(a.text(1));
            case MIN_KNOWN, MAX_KNOWN, FIRST_KNOWN -> throw new IllegalStateException(function + " is not strict");
        };
    }

    private static @Nullable Object known(Builtin function, List<@Nullable Object> arguments) {
        List<Object> known = arguments.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        return function == Builtin.FIRST_KNOWN ? known.getFirst() : best(function == Builtin.MIN_KNOWN, known);
    }

    private static Object best(boolean least, List<? extends @Nullable Object> values) {
        Object best = Objects.requireNonNull(values.getFirst());
        for (Object value : values) {
            int comparison = JvmValues.compare(Objects.requireNonNull(value), best);
            if (least ? comparison < 0 : comparison > 0) {
                best = value;
            }
        }
        return best;
    }

    /**
     * Completed months: a month ends on the same day number, or on the last day of a month that has no such day (民法典
     * art. 202). Who was born on 29 February completes a year on 28 February of a common year.
     */
    private static long months(LocalDate from, LocalDate to) {
        long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
        return from.plusMonths(months).isAfter(to) ? months - 1 : months;
    }

    private static Rational seconds(Arguments a) {
        Duration between = Duration.between(a.moment(0), a.moment(1));
        long micros = Math.addExact(Math.multiplyExact(between.getSeconds(), MICROS), between.getNano() / 1_000);
        return Rational.of(micros).dividedBy(Rational.of(MICROS));
    }

    private LocalDate date(Arguments a) {
        return a.all().size() == 1
                ? LocalDate.ofInstant(a.moment(0), zone)
                : a.day(0).withDayOfMonth(Math.min(a.whole(1), a.day(0).lengthOfMonth()));
    }

    private static Object moved(Object from, Length by, int sign) {
        return from instanceof LocalDate day
                ? day.plusMonths((long) sign * by.months()).plusDays((long) sign * by.days())
                : ((Instant) from).plus(Duration.ofHours((long) sign * by.hours()));
    }

    /** The n-th working day after a day; beyond the years whose holidays are known, week-ends alone are counted. */
    private static LocalDate workdays(LocalDate from, int days) {
        return WorkCalendar.china().add(from, days).orElseGet(() -> weekdays(from, days));
    }

    private static LocalDate weekdays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return day;
    }
}
