package org.qingmiao.page.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.chart.HistoryChart.Point;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape;
import org.qingmiao.page.drawing.Shape.Anchor;
import org.qingmiao.page.drawing.Shape.Spot;
import org.qingmiao.page.drawing.Shape.Stroke;

/** The values of a history where they lie on its scales. */
record HistoryPlot(HistoryChart chart, Scale y) {
    /** What is taken of a year. */
    private interface Quantity {
        @Nullable
        Double of(Point point);
    }

    Spot spot(int year, double value) {
        return new Spot(chart.x(year), y.at(value));
    }

    private List<List<Spot>> runs(Quantity quantity) {
        List<@Nullable Double> values = new ArrayList<>();
        chart.points().forEach(p -> values.add(quantity.of(p)));
        return ValueRuns.of(values, (i, value) -> spot(chart.points().get(i).year(), value));
    }

    /** The target's path, over gaps. */
    List<Spot> due() {
        return runs(Point::due).stream().flatMap(List::stream).toList();
    }

    /** The years that are known. */
    List<Spot> known() {
        return runs(Point::value).stream().flatMap(List::stream).toList();
    }

    /** The intervals as bands. */
    List<Shape> bands() {
        Palette state = chart.signal().colour();
        List<List<Spot>> upper = runs(p -> p.lower() == null ? null : p.upper());
        List<List<Spot>> lower = runs(p -> p.upper() == null ? null : p.lower());
        List<Shape> bands = new ArrayList<>();
        for (int i = 0; i < upper.size(); i++) {
            List<Spot> edge = new ArrayList<>(upper.get(i));
            edge.addAll(lower.get(i).reversed());
            bands.add(new Shape.Polygon(edge, state, .13));
        }
        return bands;
    }

    /** The values as a line with dots, the first and the last in words. */
    Shape values() {
        Palette state = chart.signal().colour();
        List<Shape> shapes = new ArrayList<>();
        runs(Point::value).forEach(run -> shapes.add(new Shape.Polyline(run, new Stroke(state, 2.4))));
        for (Point p : chart.points()) {
            if (p.value() != null) {
                Spot at = spot(p.year(), p.value());
                shapes.add(
                        p.baseline()
                                ? new Shape.Circle(at, 4.6, Palette.PAPER, new Stroke(state, 2))
                                : new Shape.Circle(at, 4.6, state));
            }
        }
        labels(shapes, state);
        return new Shape.Group(state, Spot.ORIGIN, shapes);
    }

    private void labels(List<Shape> out, Palette state) {
        List<Point> known =
                chart.points().stream().filter(p -> p.value() != null).toList();
        known.stream().filter(Point::baseline).findFirst().ifPresent(p -> {
            String said = chart.words().baseline() + " " + number(p);
            out.add(HistoryChart.label(chart.x(p.year()) + 9, height(p) - 10, said, Anchor.START, Palette.INK_2));
        });
        if (!known.isEmpty() && !known.getLast().baseline()) {
            Point last = known.getLast();
            Spot at = new Spot(chart.x(last.year()), height(last) - 13);
            out.add(new Shape.Label(at, number(last), Anchor.MIDDLE, 16, true, state));
        }
    }

    private double height(Point p) {
        return y.at(p.value() == null ? 0 : p.value());
    }

    private String number(Point p) {
        return NumberFormats.format(p.value(), chart.decimals());
    }
}
