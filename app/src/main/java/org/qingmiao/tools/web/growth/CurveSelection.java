package org.qingmiao.tools.web.growth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.calculators.growth.GrowthChart;
import org.qingmiao.page.chart.CurveChart;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.web.form.InputField;

/** Which lines a growth chart draws. */
enum CurveSelection {
    PERCENTILE(GrowthChart.PERCENTILES, List.of("P3", "P15", "P50", "P85", "P97"), new CurveChart.Zone(0, 4)),
    SD(
            List.of(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0).stream()
                    .map(GrowthChart::percentile)
                    .toList(),
            List.of("−3 SD", "−2 SD", "−1 SD", "0", "+1 SD", "+2 SD", "+3 SD"),
            new CurveChart.Zone(1, 5));

    final List<Double> percentiles;
    final List<String> labels;
    final CurveChart.Zone zone;

    CurveSelection(List<Double> percentiles, List<String> labels, CurveChart.Zone zone) {
        this.percentiles = percentiles;
        this.labels = labels;
        this.zone = zone;
    }

    static CurveSelection of(String name) {
        return name.equals("sd") ? SD : PERCENTILE;
    }

    /** From the middle outwards. */
    CurveChart.Tone tone(int place) {
        int distance = Math.abs(place - percentiles.size() / 2);
        CurveChart.Tone[] tones = {
            CurveChart.Tone.MIDDLE, CurveChart.Tone.INNER, CurveChart.Tone.OUTER, CurveChart.Tone.FAR
        };
        return tones[distance];
    }

    static InputField field(Lang lang, CurveSelection chosen) {
        return new InputField(
                "lines",
                Messages.in(lang, "tools.growth.lines"),
                "",
                InputField.Form.CHOICE,
                chosen.name().toLowerCase(Locale.ROOT),
                Arrays.stream(values())
                        .map(line -> line.name().toLowerCase(Locale.ROOT))
                        .map(id -> new InputField.Option(id, Messages.in(lang, "tools.growth.lines." + id)))
                        .toList(),
                Optional.empty());
    }
}
