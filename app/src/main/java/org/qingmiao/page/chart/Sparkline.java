package org.qingmiao.page.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.Signal;

/** The years as a small line; a missing year is a gap. The last known value is a dot in the colour of the state. */
public record Sparkline(List<@Nullable Double> values, Signal signal) {
    public Svg draw(int width, int height) {
        Drawing drawing = new Drawing(width, height, "");
        DoubleSummaryStatistics known =
                values.stream().filter(Objects::nonNull).mapToDouble(v -> v).summaryStatistics();
        if (known.getCount() > 0) {
            draw(drawing, Scale.tight(known, height - 4.0, 4), width);
        }
        return drawing.done();
    }

    private void draw(Drawing drawing, Scale y, int width) {
        double step = values.size() > 1 ? (width - 8.0) / (values.size() - 1) : 0;
        StringBuilder run = new StringBuilder();
        int last = -1;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value == null) {
                flush(drawing, run);
            } else {
                run.append(Drawing.point(4 + i * step, y.at(value)));
                last = i;
            }
        }
        flush(drawing, run);
        double lastValue = Objects.requireNonNull(values.get(last));
        drawing.circle(4 + last * step, y.at(lastValue), 3, "class=\"" + signal.css() + "\" fill=\"currentColor\"");
    }

    private static void flush(Drawing drawing, StringBuilder run) {
        if (run.indexOf(" ") != run.length() - 1) {
            drawing.polyline(run.toString(), "stroke=\"" + Drawing.GREY + "\" stroke-width=\"1.5\"");
        } else if (!run.isEmpty()) {
            String[] at = run.toString().strip().split(",", 2);
            drawing.circle(Double.parseDouble(at[0]), Double.parseDouble(at[1]), 1.5, "fill=\"" + Drawing.GREY + "\"");
        }
        run.setLength(0);
    }
}
