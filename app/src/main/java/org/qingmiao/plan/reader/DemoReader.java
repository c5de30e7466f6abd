package org.qingmiao.plan.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.pack.YamlFiles;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.plan.DemoData;

/** Reads the parameters of synthetic data. */
final class DemoReader {
    private final YamlFiles yamlFiles;

    DemoReader(YamlFiles yamlFiles) {
        this.yamlFiles = yamlFiles;
    }

    DemoData read() {
        List<String> files = yamlFiles.files("demo");
        if (files.isEmpty()) {
            return DemoData.NONE;
        }
        Map<String, Double> weights = new HashMap<>();
        List<DemoData.Series> series = new ArrayList<>();
        List<DemoData.Progress> progress = new ArrayList<>();
        for (String file : files) {
            switch (file) {
                case "demo/weights.yaml" ->
                    yamlFiles.one(file, "weights").ifPresent(r -> weights.putAll(r.allNumbers()));
                case "demo/progress.yaml" -> yamlFiles.list(file, "progress").forEach(r -> progress.add(progress(r)));
                default -> yamlFiles.list(file, "series").forEach(r -> series.add(series(r)));
            }
        }
        return new DemoData(weights, List.copyOf(series), List.copyOf(progress));
    }

    private static DemoData.Series series(YamlNode r) {
        String element = r.string("element");
        r.knownAs("series/" + element);
        List<DemoData.Gap> missing = new ArrayList<>();
        for (YamlNode gap : r.children("missing", "gap")) {
            DemoData.Gap missed = new DemoData.Gap(gap.string("unit"), gap.integer("year"));
            gap.knownAs("series/" + element + "/" + missed.unit() + "/" + missed.year());
            missing.add(missed);
            gap.done();
        }
        DemoData.Series series = r.has("total")
                ? new DemoData.Series.Total(element, r.years("total"), missing)
                : new DemoData.Series.Share(
                        element,
                        r.string("of"),
                        r.years("share"),
                        r.optionalNumber("spread").orElse(0.0),
                        missing);
        r.done();
        return series;
    }

    private static DemoData.Progress progress(YamlNode r) {
        DemoData.Progress progress = new DemoData.Progress(
                r.string("item"),
                r.choice("state", DemoData.Progress.State.class),
                r.optionalInteger("share").orElse(0),
                r.date("on"),
                r.optionalText("note"),
                r.optional("evidence"));
        r.knownAs("progress/" + progress.item() + "/" + progress.on());
        r.done();
        return progress;
    }
}
