package org.qingmiao.page.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.StateSignal;

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

    public Svg draw() {
        SvgDrawing svgDrawing = new SvgDrawing(WIDTH, HEIGHT, words.says());
        Scale y = Scale.around(extent(), BOTTOM, TOP);
        zone(svgDrawing, y);
        axes(svgDrawing, y);
        band(svgDrawing, y);
        path(svgDrawing, y);
        target(svgDrawing, y);
        values(svgDrawing, y);
        ahead(svgDrawing, y);
        return svgDrawing.done();
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

    private double x(int year) {
        return LEFT + (RIGHT - LEFT) * (year - firstYear()) / (lastYear() - firstYear());
    }

    private void zone(SvgDrawing svgDrawing, Scale y) {
        if (kept.bound() == null || kept.side() == TargetBand.Side.NONE) {
            return;
        }
        double edge = y.at(kept.bound());
        double top = kept.side() == TargetBand.Side.BELOW ? edge : TOP;
        double bottom = kept.side() == TargetBand.Side.BELOW ? BOTTOM : edge;
        svgDrawing.rect(LEFT, top, RIGHT - LEFT, bottom - top, "fill=\"#f0f6f2\"");
    }

    private void axes(SvgDrawing svgDrawing, Scale y) {
        for (double tick : y.ticks()) {
            svgDrawing.line(LEFT, y.at(tick), RIGHT, y.at(tick), "stroke=\"" + SvgDrawing.HAIR + "\"");
            svgDrawing.text(
                    LEFT - 8, y.at(tick) + 5, NumberFormats.format(tick, y.decimals()), small("end", SvgDrawing.FAINT));
        }
        svgDrawing.text(LEFT - 8, TOP - 6, unit, small("end", SvgDrawing.FAINT));
        for (int year = firstYear(); year <= lastYear(); year++) {
            svgDrawing.text(x(year), BOTTOM + 24, Integer.toString(year), small("middle", SvgDrawing.FAINT));
        }
    }

    private void band(SvgDrawing svgDrawing, Scale y) {
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        for (int i = 0; i <= points.size(); i++) {
            Point p = i < points.size() ? points.get(i) : null;
            if (p != null && p.lower() != null && p.upper() != null) {
                upper.append(SvgDrawing.point(x(p.year()), y.at(p.upper())));
                lower.insert(0, SvgDrawing.point(x(p.year()), y.at(p.lower())));
            } else if (!upper.isEmpty()) {
                svgDrawing.polygon(
                        upper.toString() + lower,
                        "class=\"" + signal.css() + "\" fill=\"currentColor\" opacity=\".13\"");
                upper.setLength(0);
                lower.setLength(0);
            }
        }
    }

    private void path(SvgDrawing svgDrawing, Scale y) {
        String line = runs(Point::due, y).stream().reduce("", String::concat);
        if (!line.isBlank()) {
            svgDrawing.polyline(
                    line, "stroke=\"" + SvgDrawing.INK + "\" stroke-width=\"1.6\" stroke-dasharray=\"6 5\"");
            Point last = points.stream()
                    .filter(p -> p.due() != null)
                    .reduce((a, b) -> b)
                    .orElseThrow();
            if (kept.bound() == null || Math.abs(y.at(last.due() == null ? 0 : last.due()) - y.at(kept.bound())) > 14) {
                svgDrawing.text(
                        x(last.year()) + 10,
                        y.at(last.due() == null ? 0 : last.due()) + 5,
                        words.path() + " " + NumberFormats.format(last.due(), decimals),
                        small("start", SvgDrawing.INK));
            }
        }
    }

    private void target(SvgDrawing svgDrawing, Scale y) {
        if (kept.bound() != null) {
            double at = y.at(kept.bound());
            svgDrawing.line(LEFT, at, RIGHT, at, "stroke=\"" + SvgDrawing.INK + "\" stroke-width=\"1\"");
            svgDrawing.text(RIGHT + 10, at + 5, words.target(), small("start", SvgDrawing.INK));
        }
    }

    private void values(SvgDrawing svgDrawing, Scale y) {
        svgDrawing.raw("<g class=\"" + signal.css() + "\">");
        for (String run : runs(Point::value, y)) {
            svgDrawing.polyline(run, "stroke=\"currentColor\" stroke-width=\"2.4\"");
        }
        for (Point p : points) {
            if (p.value() != null) {
                String fill = p.baseline()
                        ? "fill=\"#fff\" stroke=\"currentColor\" stroke-width=\"2\""
                        : "fill=\"currentColor\"";
                svgDrawing.circle(x(p.year()), y.at(p.value()), 4.6, fill);
            }
        }
        labels(svgDrawing, y);
        svgDrawing.raw("</g>");
    }

    private void labels(SvgDrawing svgDrawing, Scale y) {
        points.stream()
                .filter(p -> p.baseline() && p.value() != null)
                .findFirst()
                .ifPresent(p -> svgDrawing.text(
                        x(p.year()) + 9,
                        y.at(p.value() == null ? 0 : p.value()) - 10,
                        words.baseline() + " " + NumberFormats.format(p.value(), decimals),
                        small("start", SvgDrawing.GREY)));
        points.stream()
                .filter(p -> p.value() != null)
                .reduce((a, b) -> b)
                .filter(p -> !p.baseline())
                .ifPresent(p -> svgDrawing.text(
                        x(p.year()),
                        y.at(p.value() == null ? 0 : p.value()) - 13,
                        NumberFormats.format(p.value(), decimals),
                        "text-anchor=\"middle\" font-size=\"16\" font-weight=\"600\" fill=\"currentColor\""));
    }

    private void ahead(SvgDrawing svgDrawing, Scale y) {
        Point last = points.stream()
                .filter(p -> p.value() != null)
                .reduce((a, b) -> b)
                .orElse(null);
        if (forecast == null || last == null || last.value() == null) {
            return;
        }
        double x1 = x(last.year());
        double y1 = y.at(last.value());
        double x2 = x(forecast.year());
        svgDrawing.polygon(
                SvgDrawing.point(x1, y1)
                        + SvgDrawing.point(x2, y.at(forecast.upper()))
                        + SvgDrawing.point(x2, y.at(forecast.lower())),
                "fill=\"#e4e7e3\"");
        svgDrawing.raw("<g class=\"" + signal.css() + "\">");
        svgDrawing.line(
                x1,
                y1,
                x2,
                y.at(forecast.value()),
                "stroke=\"currentColor\" stroke-width=\"2.4\" stroke-dasharray=\"2 5\"");
        svgDrawing.text(
                x2 + 10, y.at(forecast.value()) + 5, words.forecast(), "font-size=\"14\" fill=\"currentColor\"");
        svgDrawing.raw("</g>");
    }

    /** Unbroken runs of points, so that a missing year stays a gap. */
    private List<String> runs(Function<Point, @Nullable Double> what, Scale y) {
        List<String> runs = new java.util.ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Point p : points) {
            Double value = what.apply(p);
            if (value != null) {
                run.append(SvgDrawing.point(x(p.year()), y.at(value)));
            } else if (!run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    private static String small(String anchor, String colour) {
        return "text-anchor=\"" + anchor + "\" font-size=\"14\" fill=\"" + colour + "\"";
    }
}
