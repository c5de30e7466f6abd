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
        long change) {}
