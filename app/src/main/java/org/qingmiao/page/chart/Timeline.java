package org.qingmiao.page.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qingmiao.page.Signal;

/**
 * Steps along the years, one line each: how long a step has, when it is due, how far it is; and a line for today.
 *
 * @param says the whole as one sentence
 */
public record Timeline(String says, LocalDate from, LocalDate to, LocalDate today, List<Row> rows) {
    private static final double WIDTH = 860;
    private static final double LEFT = 250;
    private static final double RIGHT = 846;
    private static final double TOP = 30;
    private static final double STEP = 30;
    private static final double SHAPE = 12;
    private static final int LABEL_MAX = 17;

    /** {@code share}: 0 to 100 per cent of the step. */
    public record Row(String label, LocalDate begins, LocalDate due, int share, Signal signal) {}

    public Svg draw() {
        double height = TOP + STEP * rows.size() + 8;
        Drawing drawing = new Drawing(WIDTH, height, says);
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            double x = at(LocalDate.of(year, 1, 1));
            drawing.line(x, TOP - 6, x, height, "stroke=\"" + Drawing.HAIR + "\"");
            drawing.text(x + 4, 16, Integer.toString(year), "font-size=\"13\" fill=\"" + Drawing.GREY + "\"");
        }
        for (int i = 0; i < rows.size(); i++) {
            row(drawing, rows.get(i), TOP + STEP * i);
        }
        if (!today.isBefore(from) && !today.isAfter(to)) {
            drawing.line(
                    at(today), TOP - 6, at(today), height, "stroke=\"" + Drawing.INK + "\" stroke-dasharray=\"3 3\"");
        }
        return drawing.done();
    }

    private void row(Drawing drawing, Row row, double y) {
        drawing.text(
                LEFT - 12,
                y + 16,
                fitting(row.label()),
                "text-anchor=\"end\" font-size=\"14\" fill=\"" + Drawing.INK + "\"");
        double begin = at(row.begins());
        double end = at(row.due());
        drawing.rect(begin, y + 6, end - begin, 12, "fill=\"" + Drawing.LINE + "\" rx=\"2\"");
        drawing.raw("<g class=\"" + row.signal().css() + "\">");
        drawing.rect(begin, y + 6, (end - begin) * row.share() / 100, 12, "fill=\"currentColor\" rx=\"2\"");
        drawing.raw("<g transform=\"translate(" + Drawing.c(end - SHAPE / 2) + " " + Drawing.c(y + 6) + ")\">"
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

    private double at(LocalDate day) {
        double whole = ChronoUnit.DAYS.between(from, to);
        double passed = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, (long) whole);
        return LEFT + passed / whole * (RIGHT - LEFT);
    }
}
