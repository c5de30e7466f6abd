package org.qingmiao.page.chart;

import java.util.List;
import org.qingmiao.page.Numbers;
import org.qingmiao.page.Signal;

/** Stacked horizontal bars, one for each category, with a legend above. */
public record StackedBars(String says, List<String> categories, List<Part> parts) {
    private static final double WIDTH = 860;
    private static final double LEFT = 190;
    private static final double RIGHT = 830;
    private static final double TOP = 44;
    private static final double STEP = 34;

    /** One value for each category. */
    public record Part(String name, Signal signal, List<Double> values) {}

    public Svg draw() {
        Drawing drawing = new Drawing(WIDTH, TOP + STEP * categories.size() + 10, says);
        legend(drawing);
        double most = 1;
        for (int i = 0; i < categories.size(); i++) {
            most = Math.max(most, sum(i));
        }
        for (int i = 0; i < categories.size(); i++) {
            bar(drawing, i, (RIGHT - LEFT) / most);
        }
        return drawing.done();
    }

    private double sum(int category) {
        return parts.stream().mapToDouble(p -> p.values().get(category)).sum();
    }

    private void legend(Drawing drawing) {
        double x = LEFT;
        for (Part part : parts) {
            drawing.raw("<g class=\"" + part.signal().css() + "\">");
            drawing.rect(x, 10, 14, 14, "fill=\"currentColor\"");
            drawing.raw("</g>");
            drawing.text(x + 20, 22, part.name(), "font-size=\"14\" fill=\"" + Drawing.GREY + "\"");
            x += 128;
        }
    }

    private void bar(Drawing drawing, int category, double scale) {
        double y = TOP + STEP * category;
        drawing.text(
                LEFT - 10,
                y + 17,
                categories.get(category),
                "text-anchor=\"end\" font-size=\"15\" fill=\"" + Drawing.INK + "\"");
        double x = LEFT;
        for (Part part : parts) {
            double width = part.values().get(category) * scale;
            if (width > 0) {
                drawing.raw("<g class=\"" + part.signal().css() + "\">");
                drawing.rect(x, y, width - 1, 24, "fill=\"currentColor\"");
                drawing.raw("</g>");
                drawing.text(
                        x + width / 2,
                        y + 17,
                        Numbers.format(part.values().get(category), 0),
                        "text-anchor=\"middle\" font-size=\"14\" fill=\"#fff\"");
                x += width;
            }
        }
    }
}
