package org.qingmiao.page.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.qingmiao.page.NumberFormats;

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
        MIDDLE("#28744a", 2.2),
        INNER("#75827b", 1),
        OUTER("#8d5a00", 1.2),
        FAR("#b3301f", 1.2);

        private final String colour;
        private final double width;

        Tone(String colour, double width) {
            this.colour = colour;
            this.width = width;
        }
    }

    /** One line of the standard. */
    public record Curve(String label, Tone tone, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    public Svg draw() {
        SvgDrawing svgDrawing = new SvgDrawing(WIDTH, HEIGHT, says);
        Scale y = Scale.around(extent(), BOTTOM, TOP);
        Scale x = new Scale(across.from(), across.to(), LEFT, RIGHT);
        pale(svgDrawing, x, y);
        axes(svgDrawing, x, y);
        for (Curve curve : curves) {
            line(svgDrawing, curve, x, y);
        }
        child(svgDrawing, x, y);
        return svgDrawing.done();
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

    private void pale(SvgDrawing svgDrawing, Scale x, Scale y) {
        if (zone.high() >= curves.size()) {
            return;
        }
        StringBuilder edge = new StringBuilder();
        for (Point p : curves.get(zone.low()).points()) {
            edge.append(SvgDrawing.point(x.at(p.x()), y.at(p.y())));
        }
        for (Point p : curves.get(zone.high()).points().reversed()) {
            edge.append(SvgDrawing.point(x.at(p.x()), y.at(p.y())));
        }
        if (!edge.isEmpty()) {
            svgDrawing.polygon(edge.toString(), "fill=\"#e8f2eb\"");
        }
    }

    private void axes(SvgDrawing svgDrawing, Scale x, Scale y) {
        for (double tick : y.ticks()) {
            svgDrawing.line(
                    LEFT, y.at(tick), RIGHT, y.at(tick), "stroke=\"" + SvgDrawing.LINE + "\" stroke-width=\".6\"");
            svgDrawing.text(
                    LEFT - 8, y.at(tick) + 5, NumberFormats.format(tick, y.decimals()), small("end", SvgDrawing.FAINT));
        }
        svgDrawing.text(LEFT - 8, TOP - 10, unit, small("middle", SvgDrawing.FAINT));
        double first = Math.ceil(across.from() / across.step()) * across.step();
        for (double tick = first; tick <= across.to() + across.step() * 1e-6; tick += across.step()) {
            svgDrawing.line(x.at(tick), TOP, x.at(tick), BOTTOM, "stroke=\"" + SvgDrawing.HAIR + "\"");
            svgDrawing.text(
                    x.at(tick),
                    BOTTOM + 22,
                    NumberFormats.format(tick / across.perTick(), 0),
                    small("middle", SvgDrawing.FAINT));
        }
        svgDrawing.text(RIGHT + 14, BOTTOM + 22, across.unit(), small("start", SvgDrawing.FAINT));
    }

    private static void line(SvgDrawing svgDrawing, Curve curve, Scale x, Scale y) {
        StringBuilder points = new StringBuilder();
        curve.points().forEach(p -> points.append(SvgDrawing.point(x.at(p.x()), y.at(p.y()))));
        if (points.isEmpty()) {
            return;
        }
        svgDrawing.polyline(
                points.toString(),
                "stroke=\"" + curve.tone().colour + "\" stroke-width=\"" + curve.tone().width + "\"");
        Point last = curve.points().getLast();
        svgDrawing.text(x.at(last.x()) + 6, y.at(last.y()) + 5, curve.label(), small("start", curve.tone().colour));
    }

    private void child(SvgDrawing svgDrawing, Scale x, Scale y) {
        StringBuilder way = new StringBuilder();
        measured.forEach(p -> way.append(SvgDrawing.point(x.at(p.x()), y.at(p.y()))));
        if (measured.size() > 1) {
            svgDrawing.polyline(way.toString(), "stroke=\"" + SvgDrawing.INK + "\" stroke-width=\"1.8\"");
        }
        for (int i = 0; i < measured.size(); i++) {
            Point p = measured.get(i);
            String fill = i == measured.size() - 1 ? SvgDrawing.INK : "#fff";
            svgDrawing.circle(
                    x.at(p.x()),
                    y.at(p.y()),
                    5,
                    "fill=\"" + fill + "\" stroke=\"" + SvgDrawing.INK + "\" stroke-width=\"2\"");
        }
    }

    private static String small(String anchor, String colour) {
        return "text-anchor=\"" + anchor + "\" font-size=\"14\" fill=\"" + colour + "\"";
    }
}
