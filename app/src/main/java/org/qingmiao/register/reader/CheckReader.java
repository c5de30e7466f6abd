package org.qingmiao.register.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.CheckRule;
import org.qingmiao.register.definition.CheckRule.Level;
import org.qingmiao.register.definition.CheckRule.Rule;
import org.qingmiao.register.definition.FormulaText;

/** Reads checks, those of the register and those of a section. */
final class CheckReader {
    private final RegisterReading reading;

    CheckReader(RegisterReading reading) {
        this.reading = reading;
    }

    /** @param section the section in which they stand */
    Map<String, CheckRule> all(YamlNode owner, Optional<String> section) {
        Map<String, CheckRule> checks = new LinkedHashMap<>();
        owner.named("checks").forEach((id, node) -> checks.put(id, read(id, node, section)));
        return checks;
    }

    private CheckRule read(String id, YamlNode node, Optional<String> section) {
        CheckRule check = new CheckRule(
                id,
                rule(node),
                section.or(() -> node.optional("each")),
                node.optional("at"),
                node.optional("from"),
                node.choice("level", Level.class),
                node.optional("flag"),
                node.text("message"),
                node.place());
        node.done();
        return check;
    }

    private Rule rule(YamlNode node) {
        if (node.has("apart")) {
            List<String> fields = node.strings("apart");
            if (fields.size() != 2) {
                reading.diagnostics()
                        .issue(node.place("apart"), PackProblem.WRONG_TYPE, fields.toString(), "[start, end]");
            }
            return new Rule.Apart(
                    fields.isEmpty() ? "" : fields.getFirst(),
                    fields.isEmpty() ? "" : fields.getLast(),
                    node.optional("same"));
        }
        if (node.has("at_most")) {
            return new Rule.AtMost(reading.needed(node, "at_most"), node.string("per"));
        }
        FormulaText condition = reading.needed(node, "rule");
        return node.has("over")
                ? new Rule.Over(reading.words(node, "over"), condition, new TimeReader(reading).span(node, "within"))
                : new Rule.Holds(condition);
    }
}
