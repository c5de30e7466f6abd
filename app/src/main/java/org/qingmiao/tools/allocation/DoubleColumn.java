package org.qingmiao.tools.allocation;

import java.util.Arrays;

/** Numbers that grow in number. */
final class DoubleColumn {
    private double[] values = new double[64];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
