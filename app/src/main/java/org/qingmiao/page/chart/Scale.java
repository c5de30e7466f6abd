package org.qingmiao.page.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** From values to pixels, with round ticks. */
record Scale(double low, double high, double from, double to) {
    double at(double value) {
        return high == low ? (from + to) / 2 : from + (value - low) / (high - low) * (to - from);
    }

    /** Covers the values with a margin on each side, on round numbers; never goes below zero if no value does. */
    static Scale around(DoubleSummaryStatistics values, double from, double to) {
        double low = values.getMin();
        double high = values.getMax();
        double room = high == low ? Math.max(1, Math.abs(high) * 0.1) : (high - low) * 0.12;
        double step = step(high - low + 2 * room, 5);
        double bottom = Math.floor((low - room) / step) * step;
        double top = Math.ceil((high + room) / step) * step;
        return new Scale(low >= 0 ? Math.max(0, bottom) : bottom, top, from, to);
    }

    /** Without rounding, for small drawings. */
    static Scale tight(DoubleSummaryStatistics values, double from, double to) {
        return new Scale(values.getMin(), values.getMax(), from, to);
    }

    List<Double> ticks() {
        double step = step(high - low, 6);
        List<Double> ticks = new ArrayList<>();
        for (double t = Math.ceil(low / step - 1e-9) * step; t <= high + step * 1e-9; t += step) {
            ticks.add(Math.abs(t) < step * 1e-9 ? 0 : t);
        }
        return ticks;
    }

    /** Decimals that the ticks need. */
    int decimals() {
        double step = step(high - low, 6);
        return Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
    }

    private static double step(double span, int wanted) {
        double rough = Math.max(span, 1e-9) / wanted;
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (rough <= factor * magnitude) {
                return factor * magnitude;
            }
        }
        return 10 * magnitude;
    }
}
