package org.qingmiao.page.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of several small charts on one scale, with the target as a dashed line. */
public final class SmallMultiple {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 56;

    private final Scale y;
    private final @Nullable Double target;

    private SmallMultiple(Scale y, @Nullable Double target) {
        this.y = y;
        this.target = target;
    }

    /** The common scale of all series and the target. */
    public static SmallMultiple onOneScale(Stream<List<@Nullable Double>> all, @Nullable Double target) {
        DoubleSummaryStatistics known = new DoubleSummaryStatistics();
        all.forEach(series -> series.forEach(v -> {
            if (v != null) {
                known.accept(v);
            }
        }));
        if (target != null) {
            known.accept(target);
        }
        if (known.getCount() == 0) {
            known.accept(0);
        }
        double room = Math.max((known.getMax() - known.getMin()) * 0.1, 1e-9);
        return new SmallMultiple(new Scale(known.getMin() - room, known.getMax() + room, HEIGHT - 3.0, 3), target);
    }

    /** @param label says the series in words */
    public Svg draw(List<@Nullable Double> values, String label) {
        SvgDrawing svgDrawing = new SvgDrawing(WIDTH, HEIGHT, label);
        if (target != null) {
            svgDrawing.line(
                    0,
                    y.at(target),
                    WIDTH,
                    y.at(target),
                    "stroke=\"" + SvgDrawing.FAINT + "\" stroke-dasharray=\"3 4\"");
        }
        double step = values.size() > 1 ? (WIDTH - 12.0) / (values.size() - 1) : 0;
        StringBuilder run = new StringBuilder();
        for (int i = 0; i <= values.size(); i++) {
            Double value = i < values.size() ? values.get(i) : null;
            if (value != null) {
                run.append(SvgDrawing.point(6 + i * step, y.at(value)));
                svgDrawing.circle(6 + i * step, y.at(value), 1.6, "fill=\"#28744a\"");
            } else if (!run.isEmpty()) {
                svgDrawing.polyline(run.toString(), "stroke=\"#28744a\" stroke-width=\"1.8\"");
                run.setLength(0);
            }
        }
        return svgDrawing.done();
    }
}
