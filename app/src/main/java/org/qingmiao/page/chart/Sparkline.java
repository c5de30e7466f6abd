package org.qingmiao.page.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.StateSignal;

/** The years as a small line; a missing year is a gap. The last known value is a dot in the colour of the state. */
public record Sparkline(List<@Nullable Double> values, StateSignal signal) {
    public Svg draw(int width, int height) {
        SvgDrawing svgDrawing = new SvgDrawing(width, height, "");
        DoubleSummaryStatistics known =
                values.stream().filter(Objects::nonNull).mapToDouble(v -> v).summaryStatistics();
        if (known.getCount() > 0) {
            draw(svgDrawing, Scale.tight(known, height - 4.0, 4), width);
        }
        return svgDrawing.done();
    }

    private void draw(SvgDrawing svgDrawing, Scale y, int width) {
        double step = values.size() > 1 ? (width - 8.0) / (values.size() - 1) : 0;
        StringBuilder run = new StringBuilder();
        int last = -1;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value == null) {
                flush(svgDrawing, run);
            } else {
                run.append(SvgDrawing.point(4 + i * step, y.at(value)));
                last = i;
            }
        }
        flush(svgDrawing, run);
        double lastValue = Objects.requireNonNull(values.get(last));
        svgDrawing.circle(4 + last * step, y.at(lastValue), 3, "class=\"" + signal.css() + "\" fill=\"currentColor\"");
    }

    private static void flush(SvgDrawing svgDrawing, StringBuilder run) {
        if (run.indexOf(" ") != run.length() - 1) {
            svgDrawing.polyline(run.toString(), "stroke=\"" + SvgDrawing.GREY + "\" stroke-width=\"1.5\"");
        } else if (!run.isEmpty()) {
            String[] at = run.toString().strip().split(",", 2);
            svgDrawing.circle(
                    Double.parseDouble(at[0]), Double.parseDouble(at[1]), 1.5, "fill=\"" + SvgDrawing.GREY + "\"");
        }
        run.setLength(0);
    }
}
