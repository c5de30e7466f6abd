package org.qingmiao.page.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape;
import org.qingmiao.page.drawing.Shape.Anchor;
import org.qingmiao.page.drawing.Shape.Spot;
import org.qingmiao.page.drawing.Shape.Stroke;

/**
 * The curves of a standard with the measurements of one child: labels at the ends of the curves, the zone between two of
 * them pale green, the latest measurement filled.
 *
 * @param curves from the lowest to the highest
 * @param measured in the order of time
 * @param zone places of the two curves between which the zone lies
 * @param unit of the values
 * @param says the sentence that the chart shows
 */
public record CurveChart(List<Curve> curves, List<Point> measured, Zone zone, Axis across, String unit, String says) {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 460;
    private static final double LEFT = 44;
    private static final double RIGHT = 560;
    private static final double TOP = 26;
    private static final double BOTTOM = 414;
    private static final int SMALL = 14;

    public CurveChart {
        curves = List.copyOf(curves);
        measured = List.copyOf(measured);
    }

    public record Point(double x, double y) {}

    /** Places of the lower and the upper curve. */
    public record Zone(int low, int high) {}

    /**
     * The horizontal axis.
     *
     * @param step between two ticks
     * @param unit what a tick counts, written after the last one
     */
    public record Axis(double from, double to, double step, double perTick, String unit) {}

    /** How a curve is drawn. */
    public enum Tone {
        MIDDLE(Palette.SPROUT, 2.2),
        INNER(Palette.CURVE_INNER, 1),
        OUTER(Palette.CURVE_OUTER, 1.2),
        FAR(Palette.CURVE_FAR, 1.2);

        private final Stroke stroke;

        Tone(Palette colour, double width) {
            this.stroke = new Stroke(colour, width);
        }
    }

    /** One line of the standard. */
    public record Curve(String label, Tone tone, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** From values to places on the drawing. */
    private record Scales(Scale x, Scale y) {
        Spot spot(Point p) {
            return new Spot(x.at(p.x()), y.at(p.y()));
        }

        List<Spot> spots(List<Point> points) {
            return points.stream().map(this::spot).toList();
        }
    }

    public Drawing draw() {
        Scale y = Scale.around(extent(), BOTTOM, TOP);
        Scales scales = new Scales(new Scale(across.from(), across.to(), LEFT, RIGHT), y);
        List<Shape> shapes = new ArrayList<>();
        pale(shapes, scales);
        axes(shapes, scales);
        for (Curve curve : curves) {
            line(shapes, curve, scales);
        }
        child(shapes, scales);
        return new Drawing(WIDTH, HEIGHT, says, shapes);
    }

    private DoubleSummaryStatistics extent() {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        curves.forEach(curve -> curve.points().forEach(p -> all.accept(p.y())));
        measured.forEach(p -> all.accept(p.y()));
        if (all.getCount() == 0) {
            all.accept(0);
        }
        return all;
    }

    private void pale(List<Shape> out, Scales scales) {
        if (zone.high() >= curves.size()) {
            return;
        }
        List<Spot> edge = new ArrayList<>(scales.spots(curves.get(zone.low()).points()));
        edge.addAll(scales.spots(curves.get(zone.high()).points().reversed()));
        if (!edge.isEmpty()) {
            out.add(new Shape.Polygon(edge, Palette.SPROUT_WASH));
        }
    }

    private void axes(List<Shape> out, Scales scales) {
        Scale y = scales.y();
        for (double tick : y.ticks()) {
            double at = y.at(tick);
            out.add(new Shape.Line(new Spot(LEFT, at), new Spot(RIGHT, at), new Stroke(Palette.LINE, .6)));
            out.add(small(LEFT - 8, at + 5, NumberFormats.format(tick, y.decimals()), Anchor.END));
        }
        out.add(small(LEFT - 8, TOP - 10, unit, Anchor.MIDDLE));
        double first = Math.ceil(across.from() / across.step()) * across.step();
        for (double tick = first; tick <= across.to() + across.step() * 1e-6; tick += across.step()) {
            double at = scales.x().at(tick);
            out.add(new Shape.Line(new Spot(at, TOP), new Spot(at, BOTTOM), new Stroke(Palette.LINE_2, 1)));
            out.add(small(at, BOTTOM + 22, NumberFormats.format(tick / across.perTick(), 0), Anchor.MIDDLE));
        }
        out.add(small(RIGHT + 14, BOTTOM + 22, across.unit(), Anchor.START));
    }

    private static Shape.Label small(double x, double y, String words, Anchor anchor) {
        return new Shape.Label(new Spot(x, y), words, anchor, SMALL, Palette.INK_3);
    }

    private static void line(List<Shape> out, Curve curve, Scales scales) {
        if (curve.points().isEmpty()) {
            return;
        }
        Stroke stroke = curve.tone().stroke;
        out.add(new Shape.Polyline(scales.spots(curve.points()), stroke));
        Point last = curve.points().getLast();
        Spot end = new Spot(scales.x().at(last.x()) + 6, scales.y().at(last.y()) + 5);
        out.add(new Shape.Label(end, curve.label(), Anchor.START, SMALL, stroke.colour()));
    }

    private void child(List<Shape> out, Scales scales) {
        if (measured.size() > 1) {
            out.add(new Shape.Polyline(scales.spots(measured), new Stroke(Palette.INK, 1.8)));
        }
        for (int i = 0; i < measured.size(); i++) {
            Palette fill = i == measured.size() - 1 ? Palette.INK : Palette.PAPER;
            out.add(new Shape.Circle(scales.spot(measured.get(i)), 5, fill, new Stroke(Palette.INK, 2)));
        }
    }
}
