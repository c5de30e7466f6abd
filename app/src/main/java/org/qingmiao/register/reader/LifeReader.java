package org.qingmiao.register.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.RegisterFlag;
import org.qingmiao.register.definition.RegisterState;

/** Reads states and flags. */
final class LifeReader {
    private final RegisterReading reading;

    LifeReader(RegisterReading reading) {
        this.reading = reading;
    }

    /** The states of a register, or of the rows of a section. */
    Map<String, RegisterState> states(YamlNode owner) {
        Map<String, RegisterState> states = new LinkedHashMap<>();
        owner.child("states", false).ifPresent(all -> all.keys().forEach(id -> states.put(id, state(id, all))));
        return states;
    }

    private RegisterState state(String id, YamlNode all) {
        if (!all.isMapping(id)) {
            return new RegisterState(id, all.text(id), false, all.place(id));
        }
        return all.child(id, true)
                .map(node -> {
                    RegisterState state =
                            new RegisterState(id, node.text("label"), reading.isYes(node, "end"), node.place());
                    node.done();
                    return state;
                })
                .orElseThrow();
    }

    Map<String, RegisterFlag> flags(YamlNode owner) {
        Map<String, RegisterFlag> flags = new LinkedHashMap<>();
        owner.named("flags").forEach((id, node) -> flags.put(id, flag(id, node)));
        return flags;
    }

    private RegisterFlag flag(String id, YamlNode node) {
        Optional<YamlNode> by = node.isMapping("until") ? node.child("until", true) : Optional.empty();
        Optional<FormulaText> until = by.isPresent() ? Optional.empty() : reading.formula(node, "until");
        List<String> steps = by.map(b -> reading.words(b, "step")).orElse(List.of());
        Optional<String> group = by.flatMap(b -> b.optional("group"));
        by.ifPresent(YamlNode::done);
        RegisterFlag flag = new RegisterFlag(
                id,
                node.text("label"),
                reading.isYes(node, "danger") || id.equals("danger"),
                reading.formula(node, "when"),
                until,
                steps,
                group,
                node.optional("release"),
                node.place());
        node.done();
        return flag;
    }
}
