package org.qingmiao.calculators.growth;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.statistics.Normal;

/**
 * What a growth chart draws: WHO's curves over a range of ages.
 *
 * @param curves in the order of the lines that were asked for
 */
public record GrowthChart(Indicator indicator, Sex sex, List<Curve> curves) {
    /** The percentiles on WHO's charts. */
    public static final List<Double> PERCENTILES = List.of(3.0, 15.0, 50.0, 85.0, 97.0);

    public GrowthChart {
        curves = List.copyOf(curves);
    }

    /**
     * One line.
     *
     * @param percentile from 0 to 100
     */
    public record Curve(double percentile, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** @param value kg, cm, mm or kg/m² */
    public record Point(int ageDays, double value) {}

    /**
     * The curves between two ages; where the standard has no table a curve has no point.
     *
     * @param percentiles each between 0 and 100
     * @param stepDays the distance of two points, greater than zero; the last age is always a point
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static GrowthChart of(
            Indicator indicator, Sex sex, int fromDay, int toDay, int stepDays, List<Double> percentiles) {
        if (fromDay < 0 || toDay < fromDay || stepDays <= 0) {
            throw new IllegalArgumentException("fromDay, toDay and stepDays must be a range and a step");
        }
        List<Curve> curves = new ArrayList<>();
        for (double percentile : percentiles) {
            double z = Normal.quantile(percentile / 100);
            List<Point> points = new ArrayList<>();
            for (int day = fromDay; day < toDay; day += stepDays) {
                add(points, indicator, sex, day, z);
            }
            add(points, indicator, sex, toDay, z);
            curves.add(new Curve(percentile, points));
        }
        return new GrowthChart(indicator, sex, curves);
    }

    private static void add(List<Point> points, Indicator indicator, Sex sex, int day, double z) {
        double value = WhoGrowth.valueAt(indicator, sex, day, z);
        if (!Double.isNaN(value)) {
            points.add(new Point(day, value));
        }
    }

    /** The percentile of a z-score, from 0 to 100. */
    public static double percentile(double z) {
        return Normal.cumulative(z) * 100;
    }
}
