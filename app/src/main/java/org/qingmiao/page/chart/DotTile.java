package org.qingmiao.page.chart;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape;
import org.qingmiao.page.drawing.Shape.Spot;
import org.qingmiao.page.drawing.Shape.Stroke;

/**
 * Things of a place as dots, one each: a square for what is late, a full dot for what is owed in time, a ring for the rest.
 * Beyond {@value #MOST} there are no more dots; how many there are stands beside them.
 */
public record DotTile(int late, int owed, int others) {
    private static final int MOST = 120;
    private static final int ACROSS = 10;
    private static final int STEP = 12;
    private static final int MIDDLE = 6;
    private static final double RADIUS = 4;

    public int all() {
        return late + owed + others;
    }

    /** @param label says the same in words */
    public Drawing draw(String label) {
        int dots = Math.min(MOST, all());
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < dots; i++) {
            int row = i / ACROSS;
            shapes.add(shape(i, new Spot(i % ACROSS * STEP + MIDDLE, row * STEP + MIDDLE)));
        }
        int rows = Math.max(1, (dots + ACROSS - 1) / ACROSS);
        return new Drawing(ACROSS * STEP, rows * STEP, label, shapes);
    }

    private Shape shape(int position, Spot at) {
        if (position < late) {
            Spot corner = at.plus(new Spot(-RADIUS, -RADIUS));
            return new Shape.Rect(corner, 2 * RADIUS, 2 * RADIUS, Palette.OFFTRACK);
        }
        return position < late + owed
                ? new Shape.Circle(at, RADIUS, Palette.SPROUT)
                : new Shape.Circle(at, RADIUS, null, new Stroke(Palette.SPROUT, 1.2));
    }
}
