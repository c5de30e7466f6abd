package org.qingmiao.indicator.cell;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of a cell; the newest is the value of today. An absent value was taken back. */
public record CellVersion(
        CellKey key,
        int version,
        @Nullable Double value,
        ValueOrigin origin,
        String author,
        String means,
        String source,
        String reason,
        Instant at,
        long change) {
    /** By what means values are there that registers count. */
    static final String COUNTED = "register";

    /** Whether it was counted from the records of a register; its source is then the path of what tells how. */
    public boolean isCounted() {
        return means.equals(COUNTED);
    }
}
