package org.qingmiao.page.chart;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.StateSignal;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape;
import org.qingmiao.page.drawing.Shape.Anchor;
import org.qingmiao.page.drawing.Shape.Spot;

/** Stacked horizontal bars, one for each category, with a legend above. */
public record StackedBars(String says, List<String> categories, List<Part> parts) {
    private static final double WIDTH = 860;
    private static final double LEFT = 190;
    private static final double RIGHT = 830;
    private static final double TOP = 44;
    private static final double STEP = 34;

    /** One value for each category. */
    public record Part(String name, StateSignal signal, List<Double> values) {}

    public Drawing draw() {
        List<Shape> shapes = new ArrayList<>();
        legend(shapes);
        double most = 1;
        for (int i = 0; i < categories.size(); i++) {
            most = Math.max(most, sum(i));
        }
        for (int i = 0; i < categories.size(); i++) {
            bar(shapes, i, (RIGHT - LEFT) / most);
        }
        return new Drawing(WIDTH, TOP + STEP * categories.size() + 10, says, shapes);
    }

    private double sum(int category) {
        return parts.stream().mapToDouble(p -> p.values().get(category)).sum();
    }

    private void legend(List<Shape> out) {
        double x = LEFT;
        for (Part part : parts) {
            out.add(piece(part, new Spot(x, 10), 14, 14));
            out.add(new Shape.Label(new Spot(x + 20, 22), part.name(), Anchor.START, 14, Palette.INK_2));
            x += 128;
        }
    }

    private static Shape piece(Part part, Spot corner, double width, double height) {
        Palette colour = part.signal().colour();
        return Shape.Group.of(colour, new Shape.Rect(corner, width, height, colour));
    }

    private void bar(List<Shape> out, int category, double scale) {
        double y = TOP + STEP * category;
        out.add(new Shape.Label(new Spot(LEFT - 10, y + 17), categories.get(category), Anchor.END, 15, Palette.INK));
        double x = LEFT;
        for (Part part : parts) {
            double value = part.values().get(category);
            double width = value * scale;
            if (width > 0) {
                out.add(piece(part, new Spot(x, y), width - 1, 24));
                String number = NumberFormats.format(value, 0);
                Spot middle = new Spot(x + width / 2, y + 17);
                out.add(new Shape.Label(middle, number, Anchor.MIDDLE, 14, Palette.PAPER));
                x += width;
            }
        }
    }
}
