package org.qingmiao.page.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.StateSignal;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape;
import org.qingmiao.page.drawing.Shape.Anchor;
import org.qingmiao.page.drawing.Shape.Spot;
import org.qingmiao.page.drawing.Shape.Stroke;

/**
 * The years of an indicator: values with their interval as a band, the baseline hollow, the target's path dashed, the
 * forecast dotted, the zone where the promise is kept pale green, missing years as gaps, synthetic values ringed.
 */
public record HistoryChart(
        List<Point> points,
        @Nullable Ahead forecast,
        TargetBand kept,
        StateSignal signal,
        int decimals,
        String unit,
        Words words) {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 360;
    private static final double LEFT = 56;
    private static final double RIGHT = 710;
    private static final double TOP = 18;
    private static final double BOTTOM = 322;

    /** One year; what is absent is unknown. */
    public record Point(
            int year,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double due,
            boolean baseline) {}

    /** The forecast. */
    public record Ahead(int year, double value, double lower, double upper) {}

    /** Words on the chart, in the page's language; {@code says} is the sentence that the chart shows. */
    public record Words(String says, String baseline, String path, String forecast, String target) {}

    public Drawing draw() {
        Scale y = Scale.around(extent(), BOTTOM, TOP);
        HistoryPlot plot = new HistoryPlot(this, y);
        List<Shape> shapes = new ArrayList<>();
        zone(shapes, y);
        axes(shapes, y);
        shapes.addAll(plot.bands());
        path(shapes, plot);
        target(shapes, y);
        shapes.add(plot.values());
        ahead(shapes, plot);
        return new Drawing(WIDTH, HEIGHT, words.says(), shapes);
    }

    private DoubleSummaryStatistics extent() {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        points.forEach(p -> accept(all, p.value(), p.due(), p.lower(), p.upper()));
        if (forecast != null) {
            accept(all, forecast.lower(), forecast.upper());
        }
        accept(all, kept.bound());
        if (all.getCount() == 0) {
            all.accept(0);
        }
        return all;
    }

    private static void accept(DoubleSummaryStatistics all, @Nullable Double... values) {
        for (Double value : values) {
            if (value != null && Double.isFinite(value)) {
                all.accept(value);
            }
        }
    }

    private int firstYear() {
        return points.isEmpty() ? 0 : points.getFirst().year();
    }

    private int lastYear() {
        int last = points.isEmpty() ? 1 : points.getLast().year();
        return Math.max(firstYear() + 1, forecast == null ? last : Math.max(last, forecast.year()));
    }

    /** Where a year lies. */
    double x(int year) {
        return LEFT + (RIGHT - LEFT) * (year - firstYear()) / (lastYear() - firstYear());
    }

    private void zone(List<Shape> out, Scale y) {
        if (kept.bound() == null || kept.side() == TargetBand.Side.NONE) {
            return;
        }
        double edge = y.at(kept.bound());
        double top = kept.side() == TargetBand.Side.BELOW ? edge : TOP;
        double bottom = kept.side() == TargetBand.Side.BELOW ? BOTTOM : edge;
        out.add(new Shape.Rect(new Spot(LEFT, top), RIGHT - LEFT, bottom - top, Palette.KEPT_2));
    }

    private void axes(List<Shape> out, Scale y) {
        for (double tick : y.ticks()) {
            double at = y.at(tick);
            out.add(level(at, Palette.LINE_2));
            String number = NumberFormats.format(tick, y.decimals());
            out.add(label(LEFT - 8, at + 5, number, Anchor.END, Palette.INK_3));
        }
        out.add(label(LEFT - 8, TOP - 6, unit, Anchor.END, Palette.INK_3));
        for (int year = firstYear(); year <= lastYear(); year++) {
            out.add(label(x(year), BOTTOM + 24, Integer.toString(year), Anchor.MIDDLE, Palette.INK_3));
        }
    }

    private static Shape level(double y, Palette colour) {
        return new Shape.Line(new Spot(LEFT, y), new Spot(RIGHT, y), new Stroke(colour, 1));
    }

    private void path(List<Shape> out, HistoryPlot plot) {
        List<Spot> way = plot.due();
        if (way.isEmpty()) {
            return;
        }
        out.add(new Shape.Polyline(way, new Stroke(Palette.INK, 1.6).dashed(6, 5)));
        Point last = points.stream().filter(p -> p.due() != null).toList().getLast();
        double at = plot.y().at(last.due() == null ? 0 : last.due());
        if (kept.bound() == null || Math.abs(at - plot.y().at(kept.bound())) > 14) {
            String said = words.path() + " " + NumberFormats.format(last.due(), decimals);
            out.add(label(x(last.year()) + 10, at + 5, said, Anchor.START, Palette.INK));
        }
    }

    private void target(List<Shape> out, Scale y) {
        if (kept.bound() != null) {
            double at = y.at(kept.bound());
            out.add(level(at, Palette.INK));
            out.add(label(RIGHT + 10, at + 5, words.target(), Anchor.START, Palette.INK));
        }
    }

    private void ahead(List<Shape> out, HistoryPlot plot) {
        Ahead expected = forecast;
        List<Spot> known = plot.known();
        if (expected == null || known.isEmpty()) {
            return;
        }
        Spot now = known.getLast();
        Spot then = plot.spot(expected.year(), expected.value());
        Spot most = plot.spot(expected.year(), expected.upper());
        Spot least = plot.spot(expected.year(), expected.lower());
        Palette state = signal.colour();
        out.add(new Shape.Polygon(List.of(now, most, least), Palette.FORECAST));
        double x = x(expected.year()) + 10;
        double y = plot.y().at(expected.value()) + 5;
        out.add(Shape.Group.of(
                state,
                new Shape.Line(now, then, new Stroke(state, 2.4).dashed(2, 5)),
                label(x, y, words.forecast(), Anchor.START, state)));
    }

    static Shape.Label label(double x, double y, String words, Anchor anchor, Palette colour) {
        return new Shape.Label(new Spot(x, y), words, anchor, 14, colour);
    }
}
