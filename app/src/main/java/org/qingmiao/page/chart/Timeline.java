package org.qingmiao.page.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.page.StateSignal;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape;
import org.qingmiao.page.drawing.Shape.Anchor;
import org.qingmiao.page.drawing.Shape.Spot;
import org.qingmiao.page.drawing.Shape.Stroke;

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
    private record Layout(double width, double left, double step, double labelX, Anchor anchor, double bar) {
        static final Layout BESIDE = new Layout(860, 250, 30, 238, Anchor.END, 6);
        static final Layout ABOVE = new Layout(358, 0, 48, 2, Anchor.START, 24);

        double right() {
            return width - 14;
        }
    }

    /** {@code share}: 0 to 100 per cent of the step. */
    public record Row(String label, LocalDate begins, LocalDate due, int share, StateSignal signal) {}

    /** With the labels beside their bars, for a desk. */
    public Drawing draw() {
        return draw(Layout.BESIDE);
    }

    /** With the labels above their bars, for a phone. */
    public Drawing drawNarrow() {
        return draw(Layout.ABOVE);
    }

    private Drawing draw(Layout layout) {
        double height = TOP + layout.step() * rows.size() + 8;
        List<Shape> shapes = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            double x = at(LocalDate.of(year, 1, 1), layout);
            shapes.add(upright(x, height, new Stroke(Palette.LINE_2, 1)));
            String words = Integer.toString(year);
            shapes.add(new Shape.Label(new Spot(x + 4, 16), words, Anchor.START, 13, Palette.INK_2));
        }
        for (int i = 0; i < rows.size(); i++) {
            row(shapes, rows.get(i), TOP + layout.step() * i, layout);
        }
        if (!today.isBefore(from) && !today.isAfter(to)) {
            shapes.add(upright(at(today, layout), height, new Stroke(Palette.INK, 1).dashed(3, 3)));
        }
        return new Drawing(layout.width(), height, says, shapes);
    }

    private static Shape upright(double x, double height, Stroke stroke) {
        return new Shape.Line(new Spot(x, TOP - 6), new Spot(x, height), stroke);
    }

    private void row(List<Shape> out, Row row, double y, Layout layout) {
        Spot words = new Spot(layout.labelX(), y + 16);
        out.add(new Shape.Label(words, fitting(row.label()), layout.anchor(), 14, Palette.INK));
        double begin = at(row.begins(), layout);
        double end = at(row.due(), layout);
        Spot corner = new Spot(begin, y + layout.bar());
        Palette state = row.signal().colour();
        out.add(new Shape.Rect(corner, end - begin, SHAPE, 2, Palette.LINE));
        out.add(Shape.Group.of(
                state,
                new Shape.Rect(corner, (end - begin) * row.share() / 100, SHAPE, 2, state),
                new Shape.Group(
                        null,
                        new Spot(end - SHAPE / 2, corner.y()),
                        List.of(row.signal().mark()))));
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
