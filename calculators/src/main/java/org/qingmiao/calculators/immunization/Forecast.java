package org.qingmiao.calculators.immunization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The next dose of a series.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code cn-2021.csv and cn-2026.csv} lists them.
 *
 * @param due the later of the age of the dose and the interval from the last dose that counts
 * @param overdueOrNull see {@link #overdue}
 * @param earliestOrNull see {@link #earliest}
 * @param rules what made the dates: the row of the schedule first, then what moved the earliest day
 */
public record Forecast(
        ScheduledDose dose,
        LocalDate due,
        @Nullable LocalDate overdueOrNull,
        @Nullable LocalDate earliestOrNull,
        List<String> rules) {
    public Forecast {
        rules = List.copyOf(rules);
    }

    /** The day from which the dose is overdue; empty if the schedule has no such age. */
    public Optional<LocalDate> overdue() {
        return Optional.ofNullable(overdueOrNull);
    }

    /**
     * The first day from the day of the question on at which the dose would count, with other live vaccines and deferrals
     * in mind; empty if it is put off for an unknown time.
     */
    public Optional<LocalDate> earliest() {
        return Optional.ofNullable(earliestOrNull);
    }
}
