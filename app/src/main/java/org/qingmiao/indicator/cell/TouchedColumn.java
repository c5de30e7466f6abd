package org.qingmiao.indicator.cell;

/** An element and a period as one number, as {@code cell_change.touched} keeps them. */
public final class TouchedColumn {
    private TouchedColumn() {}

    public static long of(int element, int period) {
        return (long) element << 32 | period;
    }

    public static int element(long touched) {
        return (int) (touched >> 32);
    }
}
