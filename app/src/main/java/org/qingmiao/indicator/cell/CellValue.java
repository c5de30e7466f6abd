package org.qingmiao.indicator.cell;

import org.jspecify.annotations.Nullable;

/** A value to be written; an absent value takes the present one back (the cell is unknown again, its history stays). */
public record CellValue(CellKey key, @Nullable Double value) {}
