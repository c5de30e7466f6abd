package org.qingmiao.page.chart;

import java.util.DoubleSummaryStatistics;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.Signal;

/**
 * Now against target: a dot on a line, the pale zone where the promise is kept, the target as a tick, the baseline
 * hollow, the interval as a thicker line.
 *
 * @param label says the same in words, for who does not see it
 */
public record DotOnLine(
        @Nullable Double value,
        @Nullable Double baseline,
        @Nullable Double lower,
        @Nullable Double upper,
        Kept kept,
        Signal signal,
        String label) {
    private static final double HEIGHT = 18;
    private static final double MIDDLE = 9;
    private static final double EDGE = 8;

    public Svg draw(int width) {
        Drawing drawing = new Drawing(width, HEIGHT, label);
        Scale scale = scale(width);
        drawing.line(EDGE, MIDDLE, width - EDGE, MIDDLE, "stroke=\"" + Drawing.LINE + "\"");
        zone(drawing, scale, width);
        if (value != null && baseline != null) {
            drawing.line(scale.at(baseline), MIDDLE, scale.at(value), MIDDLE, stroke(1.4));
        }
        if (lower != null && upper != null) {
            drawing.line(scale.at(lower), MIDDLE, scale.at(upper), MIDDLE, stroke(3));
        }
        if (baseline != null) {
            drawing.circle(scale.at(baseline), MIDDLE, 2.6, "fill=\"#fff\" " + stroke(1.4));
        }
        if (kept.bound() != null) {
            double x = scale.at(kept.bound());
            drawing.line(x, 1, x, 17, "stroke=\"" + Drawing.INK + "\" stroke-width=\"2\"");
        }
        if (value != null) {
            mark(drawing, scale.at(value), MIDDLE, signal);
        }
        return drawing.done();
    }

    private void zone(Drawing drawing, Scale scale, int width) {
        Double bound = kept.bound();
        if (bound == null || kept.side() == Kept.Side.NONE) {
            return;
        }
        double x = scale.at(bound);
        double from = kept.side() == Kept.Side.BELOW ? EDGE : x;
        double to = kept.side() == Kept.Side.BELOW ? x : width - EDGE;
        drawing.rect(from, 3, Math.max(2, to - from), 12, "fill=\"" + Drawing.ZONE + "\"");
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

    private static String stroke(double width) {
        return "stroke=\"" + Drawing.GREY + "\" stroke-width=\"" + Drawing.c(width) + "\"";
    }

    static void mark(Drawing drawing, double x, double y, Signal signal) {
        drawing.raw("<g class=\"" + signal.css() + "\" transform=\"translate(" + Drawing.c(x - 6) + " "
                + Drawing.c(y - 6) + ")\">" + signal.shape() + "</g>");
    }
}
