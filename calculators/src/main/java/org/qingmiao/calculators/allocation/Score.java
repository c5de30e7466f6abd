package org.qingmiao.calculators.allocation;

import java.math.BigDecimal;
import java.util.List;

/**
 * A family's points, line by line.
 *
 * <p>Source: the district's table of points, see {@link PointsTable}.
 *
 * @param total two decimals, half up
 */
public record Score(BigDecimal total, List<Line> lines) {
    public Score {
        lines = List.copyOf(lines);
    }

    /**
     * What one line of the table gave.
     *
     * @param points not rounded, the limit applied
     * @param counts false if another line of the same group gave more
     */
    public record Line(PointsItem item, BigDecimal units, BigDecimal points, boolean counts) {
        Line surpassed() {
            return new Line(item, units, points, false);
        }

        /** Whether the limit cut points off. */
        public boolean isLimited() {
            return points.compareTo(item.perUnit().multiply(units)) != 0;
        }
    }
}
