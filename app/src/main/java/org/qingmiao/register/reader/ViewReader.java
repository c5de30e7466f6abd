package org.qingmiao.register.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.CalculatorBinding;
import org.qingmiao.register.definition.RecordImport;
import org.qingmiao.register.definition.RecordList;
import org.qingmiao.register.definition.Snapshot;

/** Reads saved views, snapshots, files that others send and calculators that are bound. */
final class ViewReader {
    private final RegisterReading reading;

    ViewReader(RegisterReading reading) {
        this.reading = reading;
    }

    Map<String, RecordList> lists(YamlNode owner) {
        Map<String, RecordList> lists = new LinkedHashMap<>();
        owner.named("lists").forEach((id, node) -> {
            lists.put(
                    id,
                    new RecordList(
                            id,
                            node.text("label"),
                            reading.formula(node, "filter"),
                            reading.words(node, "sort"),
                            reading.words(node, "columns"),
                            reading.words(node, "units"),
                            reading.formula(node, "without"),
                            reading.formula(node, "where"),
                            node.place()));
            node.done();
        });
        return lists;
    }

    Map<String, Snapshot> snapshots(YamlNode owner) {
        Map<String, Snapshot> snapshots = new LinkedHashMap<>();
        owner.named("publish").forEach((id, node) -> {
            snapshots.put(
                    id,
                    new Snapshot(
                            id,
                            node.optional("register"),
                            node.optional("of"),
                            reading.neededWords(node, "fields"),
                            !reading.says(node, "names", "never"),
                            node.optional("verify"),
                            node.place()));
            node.done();
        });
        return snapshots;
    }

    Map<String, RecordImport> imports(YamlNode owner) {
        Map<String, RecordImport> imports = new LinkedHashMap<>();
        owner.named("imports").forEach((id, node) -> {
            Optional<YamlNode> gone = node.child("gone", false);
            List<String> flags = gone.map(g -> reading.words(g, "set")).orElse(List.of());
            gone.ifPresent(YamlNode::done);
            imports.put(
                    id,
                    new RecordImport(
                            id,
                            node.optionalText("label"),
                            node.optional("by"),
                            reading.words(node, "sections"),
                            reading.words(node, "finds"),
                            reading.words(node, "same"),
                            reading.words(node, "whole"),
                            flags,
                            reading.says(node, "compare", "only")));
            node.done();
        });
        return imports;
    }

    Map<String, CalculatorBinding> judged(YamlNode owner) {
        Map<String, CalculatorBinding> judged = new LinkedHashMap<>();
        StepReader steps = new StepReader(reading);
        owner.named("judged").forEach((id, node) -> judged.put(id, steps.binding(id, node)));
        return judged;
    }
}
