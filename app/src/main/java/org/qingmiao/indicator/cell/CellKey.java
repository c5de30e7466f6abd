package org.qingmiao.indicator.cell;

import org.qingmiao.org.Period;

/**
 * The place of one value.
 *
 * @param options ids of the disaggregation options joined by {@code |} in the element's order; empty for none
 */
public record CellKey(String element, String unit, Period period, String options) {
    public static CellKey of(String element, String unit, Period period) {
        return new CellKey(element, unit, period, "");
    }
}
