package org.qingmiao.calculators.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.statistics.Normal;

/**
 * What a growth chart draws: the curves of a standard over a range of ages or heights.
 *
 * <p>Source: WHO Child Growth Standards (2006) and Reference (2007); WS/T 423-2022, Appendix B.
 *
 * @param across what {@link Point#at()} is
 * @param curves from the lowest to the highest
 */
public record GrowthChart(GrowthIndicator indicator, Sex sex, Across across, List<Curve> curves) {
    /** The percentiles on WHO's charts. */
    public static final List<Double> PERCENTILES = List.of(3.0, 15.0, 50.0, 85.0, 97.0);

    /** The lines of standard deviation that divide the five levels of WS/T 423-2022. */
    private static final List<Double> LINES_OF_LEVELS = List.of(-2.0, -1.0, 1.0, 2.0);

    private static final int STEP_MM = 5;

    public GrowthChart {
        curves = List.copyOf(curves);
    }

    /** The horizontal axis. */
    public enum Across {
        /** Days since birth. */
        AGE_DAYS,
        /** Length or height in centimetres. */
        HEIGHT_CM
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

    /**
     * One point of a line.
     *
     * @param at days or centimetres
     * @param value kg, cm, mm or kg/m²
     */
    public record Point(double at, double value) {}

    /**
     * WHO's curves between two ages; where the standard has no table a curve has no point.
     *
     * @param percentiles each between 0 and 100, rising
     * @param stepDays the distance of two points, greater than zero; the last age is always a point
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static GrowthChart of(
            GrowthIndicator growthIndicator, Sex sex, int fromDay, int toDay, int stepDays, List<Double> percentiles) {
        if (fromDay < 0 || toDay < fromDay || stepDays <= 0) {
            throw new IllegalArgumentException("fromDay, toDay and stepDays must be a range and a step");
        }
        List<Curve> curves = new ArrayList<>();
        for (double percentile : percentiles) {
            double z = Normal.quantile(percentile / 100);
            List<Point> points = new ArrayList<>();
            for (int day = fromDay; day < toDay; day += stepDays) {
                add(points, growthIndicator, sex, day, z);
            }
            add(points, growthIndicator, sex, toDay, z);
            curves.add(new Curve(percentile, points));
        }
        return new GrowthChart(growthIndicator, sex, Across.AGE_DAYS, curves);
    }

    private static void add(List<Point> points, GrowthIndicator growthIndicator, Sex sex, int day, double z) {
        double value = WhoGrowth.valueAt(growthIndicator, sex, day, z);
        if (!Double.isNaN(value)) {
            points.add(new Point(day, value));
        }
    }

    /**
     * WHO's curves of weight for length (45 to 110 cm) or height (65 to 120 cm), a point each half centimetre.
     *
     * @param lying whether the children were measured lying down
     * @param percentiles each between 0 and 100, rising
     */
    public static GrowthChart weightForHeight(Sex sex, boolean lying, List<Double> percentiles) {
        LmsTable table = (lying ? WhoTables.FOR_LENGTH : WhoTables.FOR_HEIGHT).get();
        List<Curve> curves = new ArrayList<>();
        for (double percentile : percentiles) {
            double z = Normal.quantile(percentile / 100);
            List<Point> points = new ArrayList<>();
            for (int mm = table.first(); mm <= table.last(); mm += STEP_MM) {
                points.add(new Point(mm / 10.0, table.value(sex, mm, z)));
            }
            curves.add(new Curve(percentile, points));
        }
        return new GrowthChart(GrowthIndicator.WEIGHT_FOR_HEIGHT, sex, Across.HEIGHT_CM, curves);
    }

    /**
     * The lines of -2, -1, +1 and +2 standard deviations of WS/T 423-2022 as they are printed: a point each month that
     * is listed, or each centimetre for weight by height.
     *
     * @param lying whether the children were measured lying down; of no meaning by age
     * @return empty if the standard has no table for the indicator
     */
    public static Optional<GrowthChart> wst423(GrowthIndicator growthIndicator, Sex sex, boolean lying) {
        boolean byHeight = growthIndicator == GrowthIndicator.WEIGHT_FOR_HEIGHT;
        return Wst423Assessment.lines(growthIndicator, sex, lying).map(rows -> {
            List<Curve> curves = new ArrayList<>();
            for (int line = 0; line < LINES_OF_LEVELS.size(); line++) {
                List<Point> points = new ArrayList<>();
                for (Map.Entry<Integer, SdLines> row : rows.entrySet()) {
                    double at = byHeight ? row.getKey() : row.getKey() * WhoGrowth.DAYS_OF_MONTH;
                    points.add(new Point(at, row.getValue().all().get(line).doubleValue()));
                }
                curves.add(new Curve(percentile(LINES_OF_LEVELS.get(line)), points));
            }
            return new GrowthChart(growthIndicator, sex, byHeight ? Across.HEIGHT_CM : Across.AGE_DAYS, curves);
        });
    }

    /** The percentile of a z-score, from 0 to 100. */
    public static double percentile(double z) {
        return Normal.cumulative(z) * 100;
    }
}
