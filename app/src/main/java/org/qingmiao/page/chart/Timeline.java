package org.qingmiao.page.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qingmiao.page.StateSignal;

/**
 * Steps along the years, one line each: how long a step has, when it is due, how far it is; and a line for today.
 *
 * @param says the whole as one sentence
 */
public record Timeline(String says, LocalDate from, LocalDate to, LocalDate today, List<Row> rows) {
    private static final double TOP = 30;
    private static final double SHAPE = 12;
    private static final int LABEL_MAX = 17;

    /** How wide the drawing is, where the years begin, how high a line is, and where a label and its bar stand in it. */
    private record Layout(double width, double left, double step, double labelX, String anchor, double bar) {
        static final Layout BESIDE = new Layout(860, 250, 30, 238, "end", 6);
        static final Layout ABOVE = new Layout(358, 0, 48, 2, "start", 24);

        double right() {
            return width - 14;
        }
    }

    /** {@code share}: 0 to 100 per cent of the step. */
    public record Row(String label, LocalDate begins, LocalDate due, int share, StateSignal signal) {}

    /** With the labels beside their bars, for a desk. */
    public Svg draw() {
        return draw(Layout.BESIDE);
    }

    /** With the labels above their bars, for a phone. */
    public Svg drawNarrow() {
        return draw(Layout.ABOVE);
    }

    private Svg draw(Layout layout) {
        double height = TOP + layout.step() * rows.size() + 8;
        SvgDrawing svgDrawing = new SvgDrawing(layout.width(), height, says);
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            double x = at(LocalDate.of(year, 1, 1), layout);
            svgDrawing.line(x, TOP - 6, x, height, "stroke=\"" + SvgDrawing.HAIR + "\"");
            svgDrawing.text(x + 4, 16, Integer.toString(year), "font-size=\"13\" fill=\"" + SvgDrawing.GREY + "\"");
        }
        for (int i = 0; i < rows.size(); i++) {
            row(svgDrawing, rows.get(i), TOP + layout.step() * i, layout);
        }
        if (!today.isBefore(from) && !today.isAfter(to)) {
            double x = at(today, layout);
            svgDrawing.line(x, TOP - 6, x, height, "stroke=\"" + SvgDrawing.INK + "\" stroke-dasharray=\"3 3\"");
        }
        return svgDrawing.done();
    }

    private void row(SvgDrawing svgDrawing, Row row, double y, Layout layout) {
        svgDrawing.text(
                layout.labelX(),
                y + 16,
                fitting(row.label()),
                "text-anchor=\"" + layout.anchor() + "\" font-size=\"14\" fill=\"" + SvgDrawing.INK + "\"");
        double begin = at(row.begins(), layout);
        double end = at(row.due(), layout);
        double bar = y + layout.bar();
        svgDrawing.rect(begin, bar, end - begin, SHAPE, "fill=\"" + SvgDrawing.LINE + "\" rx=\"2\"");
        svgDrawing.raw("<g class=\"" + row.signal().css() + "\">");
        svgDrawing.rect(begin, bar, (end - begin) * row.share() / 100, SHAPE, "fill=\"currentColor\" rx=\"2\"");
        svgDrawing.raw("<g transform=\"translate(" + SvgDrawing.c(end - SHAPE / 2) + " " + SvgDrawing.c(bar) + ")\">"
                + row.signal().shape() + "</g></g>");
    }

    /** A Latin letter takes about half the width of a Chinese one. */
    private static String fitting(String label) {
        double width = 0;
        for (int i = 0; i < label.length(); i++) {
            width += label.charAt(i) < 0x2000 ? 0.55 : 1;
            if (width > LABEL_MAX) {
                return label.substring(0, i - 1) + "…";
            }
        }
        return label;
    }

    private double at(LocalDate day, Layout layout) {
        double whole = ChronoUnit.DAYS.between(from, to);
        double passed = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, (long) whole);
        return layout.left() + passed / whole * (layout.right() - layout.left());
    }
}
