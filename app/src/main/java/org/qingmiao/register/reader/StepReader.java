package org.qingmiao.register.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.CalculatorBinding;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.RegisterStep.From;

/** Reads steps. */
final class StepReader {
    private final RegisterReading reading;

    StepReader(RegisterReading reading) {
        this.reading = reading;
    }

    Map<String, RegisterStep> all(YamlNode owner) {
        Map<String, RegisterStep> steps = new LinkedHashMap<>();
        owner.named("steps").forEach((id, node) -> steps.put(id, read(id, node)));
        return steps;
    }

    private RegisterStep read(String id, YamlNode node) {
        Map<String, String> moves = reading.pairs(node, "moves");
        RegisterStep step = new RegisterStep(
                id,
                node.text("label"),
                node.optional("of"),
                origin(node),
                node.optional("to"),
                reading.neededWords(node, "by"),
                reading.words(node, "ask"),
                reading.formula(node, "when"),
                node.optional("second"),
                node.optional("not"),
                moves,
                effects(node),
                node.place());
        node.done();
        return step;
    }

    private From origin(YamlNode node) {
        if (!node.has("from")) {
            return new From.Nothing();
        }
        if (!node.isList("from") && reading.says(node, "from", "any")) {
            return new From.Any();
        }
        List<String> states = reading.words(node, "from");
        return states.isEmpty() ? new From.Nothing() : new From.States(states);
    }

    private RegisterStep.Effects effects(YamlNode node) {
        return new RegisterStep.Effects(
                stamps(node),
                reading.words(node, "set"),
                reading.words(node, "clear"),
                reading.formulas(node, "write"),
                node.optional("add"),
                node.optional("ends"),
                openings(node, "open"),
                reading.words(node, "hand_over"),
                reading.words(node, "lift"),
                node.child("run", false).map(r -> binding("run", r)),
                reading.words(node, "publish"),
                all(node, "all"),
                reading.words(node, "tell"));
    }

    private static RegisterStep.Stamps stamps(YamlNode node) {
        if (!node.isMapping("stamps")) {
            return new RegisterStep.Stamps(node.optional("stamps"), Optional.empty(), Optional.empty());
        }
        return node.child("stamps", true)
                .map(inner -> {
                    RegisterStep.Stamps stamps =
                            new RegisterStep.Stamps(inner.optional("at"), inner.optional("day"), inner.optional("by"));
                    inner.done();
                    return stamps;
                })
                .orElseThrow();
    }

    List<RegisterStep.Opening> openings(YamlNode node, String key) {
        List<RegisterStep.Opening> openings = new ArrayList<>();
        List<YamlNode> nodes = node.isList(key)
                ? node.children(key, key)
                : node.child(key, false).map(List::of).orElse(List.of());
        for (YamlNode inner : nodes) {
            Map<String, FormulaText> with = reading.formulas(inner, "with");
            openings.add(new RegisterStep.Opening(inner.string("register"), with));
            inner.done();
        }
        return openings;
    }

    private static Optional<RegisterStep.ForAll> all(YamlNode node, String key) {
        return node.child(key, false).map(inner -> {
            RegisterStep.ForAll all =
                    new RegisterStep.ForAll(inner.string("register"), inner.string("of"), inner.string("step"));
            inner.done();
            return all;
        });
    }

    CalculatorBinding binding(String id, YamlNode node) {
        CalculatorBinding binding = new CalculatorBinding(
                id,
                node.string("by"),
                reading.pairs(node, "options"),
                reading.formulas(node, "takes"),
                reading.pairs(node, "gives"),
                node.place());
        node.done();
        return binding;
    }
}
