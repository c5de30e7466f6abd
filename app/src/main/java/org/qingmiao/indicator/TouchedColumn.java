package org.qingmiao.indicator;

/** An element and a period as one number, as {@code cell_change.touched} keeps them. */
final class TouchedColumn {
    private TouchedColumn() {}

    static long of(int element, int period) {
        return (long) element << 32 | period;
    }

    static int element(long touched) {
        return (int) (touched >> 32);
    }
}
