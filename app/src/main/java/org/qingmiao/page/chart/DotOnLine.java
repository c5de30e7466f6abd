package org.qingmiao.page.chart;

import java.util.DoubleSummaryStatistics;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.StateSignal;

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
        TargetBand kept,
        StateSignal signal,
        String label) {
    private static final double HEIGHT = 18;
    private static final double MIDDLE = 9;
    private static final double EDGE = 8;

    public Svg draw(int width) {
        SvgDrawing svgDrawing = new SvgDrawing(width, HEIGHT, label);
        Scale scale = scale(width);
        svgDrawing.line(EDGE, MIDDLE, width - EDGE, MIDDLE, "stroke=\"" + SvgDrawing.LINE + "\"");
        zone(svgDrawing, scale, width);
        if (value != null && baseline != null) {
            svgDrawing.line(scale.at(baseline), MIDDLE, scale.at(value), MIDDLE, stroke(1.4));
        }
        if (lower != null && upper != null) {
            svgDrawing.line(scale.at(lower), MIDDLE, scale.at(upper), MIDDLE, stroke(3));
        }
        if (baseline != null) {
            svgDrawing.circle(scale.at(baseline), MIDDLE, 2.6, "fill=\"#fff\" " + stroke(1.4));
        }
        if (kept.bound() != null) {
            double x = scale.at(kept.bound());
            svgDrawing.line(x, 1, x, 17, "stroke=\"" + SvgDrawing.INK + "\" stroke-width=\"2\"");
        }
        if (value != null) {
            mark(svgDrawing, scale.at(value), MIDDLE, signal);
        }
        return svgDrawing.done();
    }

    private void zone(SvgDrawing svgDrawing, Scale scale, int width) {
        Double bound = kept.bound();
        if (bound == null || kept.side() == TargetBand.Side.NONE) {
            return;
        }
        double x = scale.at(bound);
        double from = kept.side() == TargetBand.Side.BELOW ? EDGE : x;
        double to = kept.side() == TargetBand.Side.BELOW ? x : width - EDGE;
        svgDrawing.rect(from, 3, Math.max(2, to - from), 12, "fill=\"" + SvgDrawing.ZONE + "\"");
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
        return "stroke=\"" + SvgDrawing.GREY + "\" stroke-width=\"" + SvgDrawing.c(width) + "\"";
    }

    static void mark(SvgDrawing svgDrawing, double x, double y, StateSignal stateSignal) {
        svgDrawing.raw("<g class=\"" + stateSignal.css() + "\" transform=\"translate(" + SvgDrawing.c(x - 6) + " "
                + SvgDrawing.c(y - 6) + ")\">" + stateSignal.shape() + "</g>");
    }
}
