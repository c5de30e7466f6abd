package org.qingmiao.register.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.qingmiao.register.clock.CalendarPeriods;
import org.qingmiao.register.clock.DueClock;
import org.qingmiao.register.clock.DueTime;
import org.qingmiao.register.clock.Season;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.Due;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.HandOver;

/** Until when something is owed, by the words of the definition. */
final class DueTrial {
    private final TrialRun run;

    DueTrial(TrialRun run) {
        this.run = run;
    }

    private DueClock clock() {
        return run.trial().clock();
    }

    /** Of a deadline that is owed once. */
    Optional<DueTime> once(DebtRule rule, View view, Instant start) {
        if (rule.before().isPresent()) {
            DebtRule.Before before = rule.before().get();
            return new DebtStart(run).event(before, view).map(event -> clock().before(start, event, before.by()));
        }
        Instant from = inSeason(rule, start);
        Optional<DueTime> due = rule.due().flatMap(d -> limit(d, view, from, rule.moves()));
        return due.map(d -> timed(rule, d));
    }

    /** Of one that is owed again and again: the next after the last time; reviews and visits do not shift by themselves. */
    Optional<DueTime> every(DebtRule rule, View view, Instant start, Optional<Instant> last) {
        boolean shifts = rule.moves();
        Instant from = inSeason(rule, last.orElse(start));
        Optional<DueTime> first = last.isPresent() || rule.from().isEmpty()
                ? Optional.empty()
                : rule.from().flatMap(f -> limit(f, view, from, shifts));
        Optional<DueTime> next = first.isPresent()
                ? first
                : rule.every()
                        .flatMap(e -> fits(e, view))
                        .flatMap(l -> repeated(l, view, from, last.isPresent(), shifts));
        return next.map(d -> timed(rule, seasonal(rule, view, d)));
    }

    /** A due day that lies outside of the season moves to the next one. */
    private DueTime seasonal(DebtRule rule, View view, DueTime due) {
        Season season = new Season(rule.months());
        if (season.holds(due.day())) {
            return due;
        }
        Instant again = clock().start(season.next(due.day()).minusDays(1));
        return rule.every().flatMap(e -> limit(e, view, again, rule.moves())).orElse(due);
    }

    private Optional<DueTime> repeated(Due.Limit limit, View view, Instant from, boolean fulfilled, boolean shifts) {
        if (limit instanceof Due.Limit.Calendar calendar && fulfilled) {
            LocalDate next = new CalendarPeriods(clock().workingDays()).endOfNext(calendar.period(), clock().day(from));
            return Optional.of(clock().period(from, calendar.period(), next));
        }
        return limit(limit, view, from, shifts);
    }

    /** Of an acceptance or an answer. */
    Optional<DueTime> limit(HandOver.Limit limit, View view, Instant start) {
        return limit(limit.due(), view, start, limit.kind() == DebtRule.Kind.PROCEDURE);
    }

    private Instant inSeason(DebtRule rule, Instant start) {
        Season season = new Season(rule.months());
        LocalDate day = clock().day(start);
        return season.holds(day) ? start : clock().start(season.next(day).minusDays(1));
    }

    private DueTime timed(DebtRule rule, DueTime due) {
        return rule.at().map(time -> clock().at(due, time)).orElse(due);
    }

    private Optional<DueTime> limit(Due due, View view, Instant start, boolean shifts) {
        return fits(due, view).flatMap(l -> limit(l, view, start, shifts));
    }

    /** The first case that holds. */
    private static Optional<Due.Limit> fits(Due due, View view) {
        return due.cases().stream()
                .filter(c -> c.when().map(view::holds).orElse(true))
                .map(Due.Case::limit)
                .findFirst();
    }

    private Optional<DueTime> limit(Due.Limit limit, View view, Instant start, boolean shifts) {
        return switch (limit) {
            case Due.Limit.After l -> Optional.of(clock().after(start, l.span(), shifts));
            case Due.Limit.Computed l -> computed(l.formula(), view, start);
            case Due.Limit.Fixed l -> Optional.of(clock().on(start, l.day()));
            case Due.Limit.Yearly l -> Optional.of(clock().on(start, yearly(l.day(), clock().day(start))));
            case Due.Limit.Daily l -> {
                DueTime today = clock().at(clock().on(start, clock().day(start)), l.time());
                yield Optional.of(
                        today.end().isAfter(start)
                                ? today
                                : clock().at(
                                                clock().on(
                                                                start,
                                                                clock().day(start)
                                                                        .plusDays(1)),
                                                l.time()));
            }
            case Due.Limit.Calendar l -> Optional.of(clock().period(start, l.period(), clock().day(start)));
        };
    }

    private Optional<DueTime> computed(FormulaText formula, View view, Instant start) {
        return switch (view.value(formula)) {
            case LocalDate day -> Optional.of(clock().on(start, day));
            case Instant moment -> Optional.of(clock().at(start, moment));
            case null, default -> Optional.empty();
        };
    }

    private static LocalDate yearly(MonthDay day, LocalDate from) {
        LocalDate here = day.atYear(from.getYear());
        return here.isBefore(from) ? day.atYear(from.getYear() + 1) : here;
    }
}
