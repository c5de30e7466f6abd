package org.qingmiao.page.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.StateSignal;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape;
import org.qingmiao.page.drawing.Shape.Spot;
import org.qingmiao.page.drawing.Shape.Stroke;

/** The years as a small line; a missing year is a gap. The last known value is a dot in the colour of the state. */
public record Sparkline(List<@Nullable Double> values, StateSignal signal) {
    private static final int EDGE = 4;

    public Drawing draw(int width, int height) {
        List<Shape> shapes = new ArrayList<>();
        DoubleSummaryStatistics known =
                values.stream().filter(Objects::nonNull).mapToDouble(v -> v).summaryStatistics();
        if (known.getCount() > 0) {
            Scale y = Scale.tight(known, height - EDGE, EDGE);
            double step = values.size() > 1 ? (width - 2.0 * EDGE) / (values.size() - 1) : 0;
            List<List<Spot>> runs = ValueRuns.of(values, (i, value) -> new Spot(EDGE + i * step, y.at(value)));
            runs.forEach(run -> shapes.add(run(run)));
            shapes.add(new Shape.Circle(runs.getLast().getLast(), 3, signal.colour()));
        }
        return new Drawing(width, height, "", shapes);
    }

    private static Shape run(List<Spot> run) {
        return run.size() > 1
                ? new Shape.Polyline(run, new Stroke(Palette.INK_2, 1.5))
                : new Shape.Circle(run.getFirst(), 1.5, Palette.INK_2);
    }
}
