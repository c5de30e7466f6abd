package org.qingmiao.page.chart;

import java.util.List;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.StateSignal;

/** Stacked horizontal bars, one for each category, with a legend above. */
public record StackedBars(String says, List<String> categories, List<Part> parts) {
    private static final double WIDTH = 860;
    private static final double LEFT = 190;
    private static final double RIGHT = 830;
    private static final double TOP = 44;
    private static final double STEP = 34;

    /** One value for each category. */
    public record Part(String name, StateSignal signal, List<Double> values) {}

    public Svg draw() {
        SvgDrawing svgDrawing = new SvgDrawing(WIDTH, TOP + STEP * categories.size() + 10, says);
        legend(svgDrawing);
        double most = 1;
        for (int i = 0; i < categories.size(); i++) {
            most = Math.max(most, sum(i));
        }
        for (int i = 0; i < categories.size(); i++) {
            bar(svgDrawing, i, (RIGHT - LEFT) / most);
        }
        return svgDrawing.done();
    }

    private double sum(int category) {
        return parts.stream().mapToDouble(p -> p.values().get(category)).sum();
    }

    private void legend(SvgDrawing svgDrawing) {
        double x = LEFT;
        for (Part part : parts) {
            svgDrawing.raw("<g class=\"" + part.signal().css() + "\">");
            svgDrawing.rect(x, 10, 14, 14, "fill=\"currentColor\"");
            svgDrawing.raw("</g>");
            svgDrawing.text(x + 20, 22, part.name(), "font-size=\"14\" fill=\"" + SvgDrawing.GREY + "\"");
            x += 128;
        }
    }

    private void bar(SvgDrawing svgDrawing, int category, double scale) {
        double y = TOP + STEP * category;
        svgDrawing.text(
                LEFT - 10,
                y + 17,
                categories.get(category),
                "text-anchor=\"end\" font-size=\"15\" fill=\"" + SvgDrawing.INK + "\"");
        double x = LEFT;
        for (Part part : parts) {
            double width = part.values().get(category) * scale;
            if (width > 0) {
                svgDrawing.raw("<g class=\"" + part.signal().css() + "\">");
                svgDrawing.rect(x, y, width - 1, 24, "fill=\"currentColor\"");
                svgDrawing.raw("</g>");
                svgDrawing.text(
                        x + width / 2,
                        y + 17,
                        NumberFormats.format(part.values().get(category), 0),
                        "text-anchor=\"middle\" font-size=\"14\" fill=\"#fff\"");
                x += width;
            }
        }
    }
}
