package org.qingmiao.page.chart;

import org.jspecify.annotations.Nullable;

/**
 * Where the promise is kept: the bound and the side of it that is good.
 *
 * @param bound absent if the target has no level
 */
public record TargetBand(@Nullable Double bound, Side side) {
    public static final TargetBand NOWHERE = new TargetBand(null, Side.NONE);

    /** The good side of the bound. */
    public enum Side {
        BELOW,
        ABOVE,
        NONE
    }
}
