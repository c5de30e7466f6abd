package org.qingmiao.calculators.allocation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a points table.
 *
 * <p>Source: the district's table of points of the year.
 *
 * @param code what the line is called in data
 * @param name what people read
 * @param perUnit points for one year, month, certificate; negative for a penalty
 * @param most no more points than this from the line (no fewer, for a penalty); null if there is no limit
 * @param group of several lines with the same word only the one with the most points counts, as with the highest degree; empty
 *     if the line stands alone
 */
public record PointsItem(
        String code,
        String name,
        BigDecimal perUnit,
        @Nullable BigDecimal most,
        String group) {
    /** @throws IllegalArgumentException if the limit lies on the other side of zero */
    public PointsItem {
        if (most != null && most.signum() * perUnit.signum() < 0) {
            throw new IllegalArgumentException("most of " + code + " must have the sign of its points");
        }
    }

    /** The points for so many units, not rounded. */
    BigDecimal points(BigDecimal units) {
        BigDecimal points = perUnit.multiply(units);
        if (most == null) {
            return points;
        }
        return perUnit.signum() < 0 ? points.max(most) : points.min(most);
    }
}
