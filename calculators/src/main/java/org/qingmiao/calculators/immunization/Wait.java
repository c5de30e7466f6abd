package org.qingmiao.calculators.immunization;

import java.time.LocalDate;

/** The least time between two doses: days or calendar months (the 31st + 1 month = the last day of the month). */
record Wait(int months, int days) {
    static final Wait NONE = new Wait(0, 0);

    /** {@code 28d}, {@code 6m}, or nothing. */
    static Wait of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        int number = Integer.parseInt(text.substring(0, text.length() - 1));
        return text.endsWith("m") ? new Wait(number, 0) : new Wait(0, number);
    }

    LocalDate after(LocalDate date) {
        return months != 0 ? date.plusMonths(months) : date.plusDays(days);
    }
}
