package org.qingmiao.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.Period;
import org.qingmiao.platform.Text;

/**
 * One counted or summed quantity, by org unit, period and disaggregation.
 *
 * @param level kind of unit at which values are kept
 * @param reporter id of the unit that fills it in for all units of the level; absent if each unit answers for itself
 * @param disaggregations ids; a value is then kept for each combination of options, and the total is computed
 * @param isProtected whether it counts people of whom a few must not be recognised: counts of 1 to 4 are withheld from the
 *     public
 * @param derived expression over other elements; such an element is never reported
 * @param counted the register from whose records it is counted, from some year on
 */
public record DataElement(
        String id,
        Text name,
        Optional<Text> definition,
        Type type,
        MeasurementUnit unit,
        String level,
        Optional<String> reporter,
        Period.Kind period,
        Aggregation units,
        Aggregation periods,
        List<String> disaggregations,
        boolean isProtected,
        @Nullable Formula derived,
        Optional<CountedFrom> counted,
        String subject) {

    /** A count is a whole number, zero or more; a quantity may have decimals. */
    public enum Type {
        COUNT,
        QUANTITY
    }

    /** How values of parts make the value of the whole. {@code LAST} is for periods only. */
    public enum Aggregation {
        SUM,
        LAST,
        AVERAGE,
        NONE
    }
}
