package org.qingmiao.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Reports that are owed for a year and those that came: one for each data element, unit that keeps it and period, whether
 * an indicator has a value or not.
 */
public record ReportingCompleteness(long received, long owed) {
    /** In per cent with one decimal, — if nothing is owed; never 100.0 while one is missing, never 0.0 while one came. */
    public String share() {
        if (owed == 0) {
            return "—";
        }
        BigDecimal share = BigDecimal.valueOf(received * 100).divide(BigDecimal.valueOf(owed), 1, RoundingMode.HALF_UP);
        if (received < owed && share.compareTo(BigDecimal.valueOf(100)) == 0) {
            return "99.9%";
        }
        return (received > 0 && share.signum() == 0 ? "0.1" : share.toPlainString()) + "%";
    }
}
