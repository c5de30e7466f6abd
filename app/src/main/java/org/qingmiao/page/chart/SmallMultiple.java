package org.qingmiao.page.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape;
import org.qingmiao.page.drawing.Shape.Spot;
import org.qingmiao.page.drawing.Shape.Stroke;

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
    public Drawing draw(List<@Nullable Double> values, String label) {
        List<Shape> shapes = new ArrayList<>();
        if (target != null) {
            double at = y.at(target);
            shapes.add(new Shape.Line(new Spot(0, at), new Spot(WIDTH, at), new Stroke(Palette.INK_3, 1).dashed(3, 4)));
        }
        double step = values.size() > 1 ? (WIDTH - 12.0) / (values.size() - 1) : 0;
        for (List<Spot> run : ValueRuns.of(values, (i, value) -> new Spot(6 + i * step, y.at(value)))) {
            run.forEach(spot -> shapes.add(new Shape.Circle(spot, 1.6, Palette.SPROUT)));
            shapes.add(new Shape.Polyline(run, new Stroke(Palette.SPROUT, 1.8)));
        }
        return new Drawing(WIDTH, HEIGHT, label, shapes);
    }
}
