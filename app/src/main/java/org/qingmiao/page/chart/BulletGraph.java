package org.qingmiao.page.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.StateSignal;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape;
import org.qingmiao.page.drawing.Shape.Spot;
import org.qingmiao.page.drawing.Shape.Stroke;

/**
 * Now against target: a dot on a line, the pale zone where the promise is kept, the target as a tick, the baseline
 * hollow, the interval as a thicker line.
 *
 * @param label says the same in words, for who does not see it
 */
public record BulletGraph(
        @Nullable Double value,
        @Nullable Double baseline,
        @Nullable Double lower,
        @Nullable Double upper,
        TargetBand kept,
        StateSignal signal,
        String label) {
    private static final double HEIGHT = 18;
    private static final double MIDDLE = 9;
    private static final double EDGE = 8;
    private static final Stroke THIN = new Stroke(Palette.INK_2, 1.4);

    public Drawing draw(int width) {
        Scale scale = scale(width);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(level(EDGE, width - EDGE, new Stroke(Palette.LINE, 1)));
        zone(shapes, scale, width);
        if (value != null && baseline != null) {
            shapes.add(level(scale.at(baseline), scale.at(value), THIN));
        }
        if (lower != null && upper != null) {
            shapes.add(level(scale.at(lower), scale.at(upper), new Stroke(Palette.INK_2, 3)));
        }
        if (baseline != null) {
            shapes.add(new Shape.Circle(new Spot(scale.at(baseline), MIDDLE), 2.6, Palette.PAPER, THIN));
        }
        if (kept.bound() != null) {
            double x = scale.at(kept.bound());
            shapes.add(new Shape.Line(new Spot(x, 1), new Spot(x, 17), new Stroke(Palette.INK, 2)));
        }
        if (value != null) {
            Spot corner = new Spot(scale.at(value) - 6, MIDDLE - 6);
            shapes.add(new Shape.Group(signal.colour(), corner, List.of(signal.mark())));
        }
        return new Drawing(width, HEIGHT, label, shapes);
    }

    private static Shape level(double from, double to, Stroke stroke) {
        return new Shape.Line(new Spot(from, MIDDLE), new Spot(to, MIDDLE), stroke);
    }

    private void zone(List<Shape> out, Scale scale, int width) {
        Double bound = kept.bound();
        if (bound == null || kept.side() == TargetBand.Side.NONE) {
            return;
        }
        double x = scale.at(bound);
        double from = kept.side() == TargetBand.Side.BELOW ? EDGE : x;
        double to = kept.side() == TargetBand.Side.BELOW ? x : width - EDGE;
        out.add(new Shape.Rect(new Spot(from, 3), Math.max(2, to - from), 12, Palette.KEPT));
    }

    private Scale scale(int width) {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        for (Double part : new Double[] {value, baseline, lower, upper, kept.bound()}) {
            if (part != null) {
                all.accept(part);
            }
        }
        if (all.getCount() == 0) {
            return new Scale(0, 1, EDGE, width - EDGE);
        }
        double room = Math.max((all.getMax() - all.getMin()) * 0.2, Math.abs(all.getMax()) * 0.02 + 1e-6);
        double low = all.getMin() >= 0 ? Math.max(0, all.getMin() - room) : all.getMin() - room;
        return new Scale(low, all.getMax() + room, EDGE, width - EDGE);
    }
}
