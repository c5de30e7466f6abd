package org.qingmiao.calculators.workdays;

import java.time.LocalDate;

/**
 * A day that is not what its day of the week says.
 *
 * <p>Source: notices of the State Council General Office, see {@link WorkCalendar}.
 *
 * @param holiday free if true, else a working day
 * @param name of the holiday that it is part of, or for which work is made up
 */
public record SpecialDay(LocalDate date, boolean holiday, String name) {}
