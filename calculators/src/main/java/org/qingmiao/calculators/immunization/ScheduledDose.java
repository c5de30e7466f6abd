package org.qingmiao.calculators.immunization;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dose of the programme.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code cn-2021.csv and cn-2026.csv} lists them.
 */
public final class ScheduledDose {
    static final int NO_LIMIT = -1;

    private final Vaccine vaccine;
    private final int dose;
    private final int ageMonths;
    private final int beforeMonths;
    private final String rule;
    final Wait wait;
    final boolean girlsOnly;
    final @Nullable Vaccine alternativeTo;

    ScheduledDose(
            Vaccine vaccine,
            int dose,
            int ageMonths,
            int beforeMonths,
            Wait wait,
            boolean girlsOnly,
            @Nullable Vaccine alternativeTo,
            String rule) {
        this.vaccine = vaccine;
        this.dose = dose;
        this.ageMonths = ageMonths;
        this.beforeMonths = beforeMonths;
        this.wait = wait;
        this.girlsOnly = girlsOnly;
        this.alternativeTo = alternativeTo;
        this.rule = rule;
    }

    public Vaccine vaccine() {
        return vaccine;
    }

    /** The number that the schedule gives it, from 1; bOPV begins at 3, MPSV-AC and DT at 1. */
    public int dose() {
        return dose;
    }

    /** The age in calendar months at which it is due and before which it does not count. */
    public int ageMonths() {
        return ageMonths;
    }

    /** The row of the schedule, such as {@code cn-2021/HepB/2}. */
    public String rule() {
        return rule;
    }

    /** The day on which a child reaches the age of the dose. */
    public LocalDate ageDate(LocalDate birth) {
        return birth.plusMonths(ageMonths);
    }

    /** The day from which the dose is overdue; empty if the schedule has no such age. */
    public Optional<LocalDate> overdueFrom(LocalDate birth) {
        return beforeMonths == NO_LIMIT ? Optional.empty() : Optional.of(birth.plusMonths(beforeMonths));
    }

    @Override
    public String toString() {
        return rule;
    }
}
