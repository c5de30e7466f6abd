package org.qingmiao.register.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.Due;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.HandOver.Receiver;
import org.qingmiao.register.definition.HandOver.Return;
import org.qingmiao.register.definition.HandOver.Way;

/** Reads hand-overs. */
final class HandOverReader {
    private static final String WAYS = "{ kind: … }, { unit: field }, { duty: … }, { outside: … } or guardian";

    private final RegisterReading reading;
    private final LimitReader limits;
    private final TimeReader time;

    HandOverReader(RegisterReading reading) {
        this.reading = reading;
        this.limits = new LimitReader(reading);
        this.time = new TimeReader(reading);
    }

    Map<String, HandOver> all(YamlNode owner) {
        Map<String, HandOver> handOvers = new LinkedHashMap<>();
        owner.named("hand_overs").forEach((id, node) -> handOvers.put(id, read(id, node)));
        return handOvers;
    }

    private HandOver read(String id, YamlNode node) {
        HandOver handOver = new HandOver(
                id,
                node.text("label"),
                receiver(node),
                reading.words(node, "sees"),
                reading.words(node, "fills"),
                reading.formula(node, "rows"),
                reading.words(node, "duties"),
                node.child("accept", false).map(this::accept),
                returns(node),
                new StepReader(reading).openings(node, "opens").stream().findFirst(),
                reading.says(node, "gives", "record"),
                reading.isYes(node, "partly"),
                reading.isYes(node, "passes_on"),
                node.optional("print"),
                node.place());
        node.done();
        return handOver;
    }

    private HandOver.Limit accept(YamlNode node) {
        HandOver.Limit limit = limit(node, true);
        node.done();
        return limit;
    }

    private HandOver.Limit limit(YamlNode node, boolean stamped) {
        if (!node.has("due")) {
            node.string("due");
        }
        Due due = time.due(node, "due").orElse(new Due(List.of()));
        return new HandOver.Limit(
                due,
                node.choice("kind", DebtRule.Kind.class),
                limits.origin(node),
                stamped ? node.optional("stamps") : Optional.empty(),
                limits.extensions(node),
                limits.escalations(node),
                node.place());
    }

    private Map<String, Return> returns(YamlNode node) {
        Map<String, Return> returns = new LinkedHashMap<>();
        node.named("returns").forEach((id, inner) -> {
            Optional<HandOver.Limit> limit = inner.has("due") ? Optional.of(limit(inner, false)) : withoutLimit(inner);
            returns.put(
                    id,
                    new Return(
                            id,
                            inner.text("label"),
                            reading.words(inner, "ask"),
                            reading.formula(inner, "when"),
                            inner.optional("after"),
                            inner.optional("stamps"),
                            limit,
                            reading.isYes(inner, "passes_on"),
                            reading.says(inner, "reaches", "sender"),
                            inner.place()));
            inner.done();
        });
        return returns;
    }

    /** An answer that may be given at any time may still name its law. */
    private static Optional<HandOver.Limit> withoutLimit(YamlNode node) {
        List.of("law", "verify", "local", "kind").forEach(node::optional);
        return Optional.empty();
    }

    private Receiver receiver(YamlNode node) {
        if (!node.isMapping("to")) {
            return new Receiver(word(node, "to"), Optional.empty(), Optional.empty());
        }
        return node.child("to", true)
                .map(inner -> {
                    Optional<Way> otherwise = Optional.empty();
                    if (inner.isMapping("else")) {
                        otherwise = inner.child("else", true).map(this::closed);
                    } else if (inner.has("else")) {
                        otherwise = Optional.of(word(inner, "else"));
                    }
                    Receiver receiver = new Receiver(way(inner), reading.formula(inner, "unless"), otherwise);
                    inner.done();
                    return receiver;
                })
                .orElseThrow();
    }

    private Way closed(YamlNode node) {
        Way way = way(node);
        node.done();
        return way;
    }

    private Way word(YamlNode node, String key) {
        String word = node.string(key);
        if (word.equals("guardian")) {
            return new Way.Guardian();
        }
        if (!word.equals("outside") && !word.isEmpty()) {
            reading.diagnostics().issue(node.place(key), PackProblem.WRONG_TYPE, word, WAYS);
        }
        return new Way.Outside("");
    }

    private Way way(YamlNode node) {
        if (node.has("kind")) {
            return new Way.OfKind(node.string("kind"), node.optional("serving"), node.optional("of"));
        }
        if (node.has("unit")) {
            return new Way.InField(reading.needed(node, "unit"));
        }
        if (node.has("duty")) {
            return new Way.WithDuty(node.string("duty"));
        }
        if (node.has("outside")) {
            return new Way.Outside(node.string("outside"));
        }
        reading.diagnostics()
                .issue(node.place(), PackProblem.MISSING_KEY, node.keys().toString(), WAYS);
        return new Way.Guardian();
    }
}
