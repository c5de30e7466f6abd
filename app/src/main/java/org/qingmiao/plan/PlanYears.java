package org.qingmiao.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The years of a plan as they are on a day: which have begun and can be looked at, which have ended and can be judged
 * for good. Years that have not begun are offered nowhere.
 *
 * @param from first year of the plan
 * @param to last year of the plan
 */
public record PlanYears(int from, int to, LocalDate today) {
    public static PlanYears of(Plan plan, LocalDate today) {
        return new PlanYears(plan.head().from(), plan.head().to(), today);
    }

    public static PlanYears of(Plan plan, Clock clock) {
        return of(plan, LocalDate.now(clock));
    }

    /** All that have begun, the earliest first; of a plan that has not begun its first year alone. */
    public List<Integer> begun() {
        return IntStream.rangeClosed(from, last()).boxed().toList();
    }

    /** The last year that has begun, the first of a plan that has not. */
    public int last() {
        return Math.clamp(today.getYear(), from, to);
    }

    /** All that have ended, the earliest first. */
    public List<Integer> ended() {
        return begun().stream().filter(this::hasEnded).toList();
    }

    /** The year that is shown unasked: the latest that has ended, or the first if none has. */
    public int shown() {
        return Math.clamp(today.getYear() - 1L, from, to);
    }

    /** Whether a year is one of the plan and has begun. */
    public boolean has(int year) {
        return year >= from && year <= last();
    }

    public boolean hasEnded(int year) {
        return year < today.getYear();
    }

    /** Whether the plan's last year has ended, so that it can be judged as a whole. */
    public boolean isOver() {
        return hasEnded(to);
    }

    /** The day up to which data of a year can be known: its last, or today while it runs. */
    public LocalDate dataUntil(int year) {
        return hasEnded(year) ? LocalDate.of(year, 12, 31) : today;
    }
}
