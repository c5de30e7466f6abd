package org.qingmiao.register.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.DebtRule.Extension;
import org.qingmiao.register.definition.DebtRule.Pause;
import org.qingmiao.register.definition.Escalation;
import org.qingmiao.register.definition.Escalation.Rung;
import org.qingmiao.register.definition.Origin;

/** Reads what deadlines and answers of hand-overs have in common: origin, extensions, pause, escalations. */
final class LimitReader {
    private final RegisterReading reading;
    private final TimeReader time;

    LimitReader(RegisterReading reading) {
        this.reading = reading;
        this.time = new TimeReader(reading);
    }

    /** Exactly one of law, verify and local. */
    Optional<Origin> origin(YamlNode node) {
        Optional<Origin> law = node.optional("law").map(t -> new Origin(Origin.Basis.LAW, t));
        Optional<Origin> verify = node.optional("verify").map(t -> new Origin(Origin.Basis.VERIFY, t));
        Optional<Origin> local = node.optional("local").map(t -> new Origin(Origin.Basis.LOCAL, t));
        List<Origin> said =
                Stream.of(law, verify, local).flatMap(Optional::stream).toList();
        if (said.size() != 1) {
            String found = said.isEmpty() ? "none" : said.size() + " of them";
            reading.issue(node.place(), RegisterProblem.NOT_ONE_ORIGIN, found, "law, verify or local");
        }
        return said.stream().findFirst();
    }

    List<Extension> extensions(YamlNode node) {
        List<Extension> extensions = new ArrayList<>();
        for (YamlNode inner : several(node, "extend")) {
            reading.apart(inner, "to", "more");
            if (!inner.has("to") && !inner.has("more")) {
                inner.string("to");
            }
            extensions.add(new Extension(
                    time.span(inner, "to"),
                    time.span(inner, "more"),
                    inner.optional("by"),
                    inner.optional("second"),
                    inner.optional("when")));
            inner.done();
        }
        return extensions;
    }

    private static List<YamlNode> several(YamlNode node, String key) {
        return node.isMapping(key) ? node.child(key, false).map(List::of).orElse(List.of()) : node.children(key, key);
    }

    Optional<Pause> pause(YamlNode node) {
        return node.child("pause", false).map(inner -> {
            Pause pause = new Pause(
                    inner.optional("by"),
                    inner.has("reason"),
                    inner.optional("stop_on"),
                    reading.formula(inner, "while"));
            inner.optional("reason");
            inner.done();
            return pause;
        });
    }

    List<Escalation> escalations(YamlNode node) {
        List<Escalation> escalations = new ArrayList<>();
        several(node, "escalate").forEach(inner -> escalations.add(escalation(inner)));
        return escalations;
    }

    private Escalation escalation(YamlNode node) {
        Optional<Rung> rung =
                node.has("missed") ? Optional.of(new Rung.Missed(node.integer("missed"))) : time.rung(node, "at");
        if (rung.isEmpty() && !node.has("at")) {
            node.string("at");
        }
        Escalation escalation = new Escalation(
                rung.orElse(new Rung.Share(100)),
                reading.formula(node, "when"),
                reading.words(node, "tell"),
                reading.words(node, "phone"),
                reading.words(node, "set"),
                node.optional("owe"),
                node.optional("hand_over"),
                node.optional("do"),
                reading.words(node, "sees"),
                node.place());
        node.done();
        return escalation;
    }
}
