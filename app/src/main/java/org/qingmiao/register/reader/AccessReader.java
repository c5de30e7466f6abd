package org.qingmiao.register.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.Access;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.Access.Scope;
import org.qingmiao.register.definition.Access.ScopeWord;
import org.qingmiao.register.definition.Span;

/** Reads who may see and fill what. */
final class AccessReader {
    private final RegisterReading reading;

    AccessReader(RegisterReading reading) {
        this.reading = reading;
    }

    Access read(Parts parts) {
        return new Access(
                grants(parts.with("grants")),
                locks(parts.with("locks")),
                parts.with("review").child("review", false).map(this::review),
                parts.with("sample").child("sample", false).map(this::sample),
                reading.words(parts.with("never_public"), "never_public"),
                reading.words(parts.with("never_export"), "never_export"));
    }

    private Map<String, Access.Lock> locks(YamlNode node) {
        Map<String, Access.Lock> locks = new LinkedHashMap<>();
        node.named("locks").forEach((id, inner) -> {
            locks.put(id, new Access.Lock(id, inner.text("label"), reading.needed(inner, "when"), inner.place()));
            inner.done();
        });
        return locks;
    }

    private Access.Review review(YamlNode node) {
        Access.Review review = new Access.Review(node.string("reads"), node.string("by"));
        node.done();
        return review;
    }

    private Access.Sample sample(YamlNode node) {
        String share = node.string("share");
        if (!share.matches("\\d{1,2}%")) {
            reading.diagnostics().issue(node.place("share"), PackProblem.WRONG_TYPE, share, "5%");
        }
        Access.Sample sample = new Access.Sample(
                node.string("of"),
                share.matches("\\d{1,2}%") ? Integer.parseInt(share.substring(0, share.length() - 1)) : 0,
                node.string("by"),
                new TimeReader(reading).span(node, "every").orElse(new Span(1, Span.Unit.MONTHS)),
                node.optionalText("label"));
        node.done();
        return sample;
    }

    private List<Grant> grants(YamlNode node) {
        List<Grant> grants = new ArrayList<>();
        node.children("grants", "grant").forEach(inner -> grants.add(grant(inner)));
        return grants;
    }

    private Grant grant(YamlNode node) {
        Optional<YamlNode> export = node.isMapping("export") ? node.child("export", true) : Optional.empty();
        boolean exports = export.isPresent() || !node.isMapping("export") && reading.isYes(node, "export");
        Grant grant = new Grant(
                holder(node),
                scope(node),
                reading.words(node, "fill"),
                reading.words(node, "see"),
                reading.words(node, "mask"),
                reading.words(node, "apart"),
                reading.words(node, "add"),
                reading.words(node, "import"),
                reading.words(node, "offline"),
                reading.words(node, "print"),
                reading.words(node, "opens"),
                reading.words(node, "states"),
                reading.formula(node, "when"),
                node.optional("rows"),
                exports,
                export.flatMap(e -> e.optional("second")),
                reading.isYes(node, "sums"),
                reading.isYes(node, "reason"),
                node.optional("second"),
                node.place());
        export.ifPresent(YamlNode::done);
        node.done();
        return grant;
    }

    private Holder holder(YamlNode node) {
        if (node.has("public") && !node.has("duty")) {
            return new Holder.Everybody(reading.words(node, "public"));
        }
        if (node.has("guardian")) {
            node.string("guardian");
            return new Holder.Guardian();
        }
        if (node.has("public")) {
            reading.apart(node, "duty", "public");
            node.optional("public");
        }
        return new Holder.OfDuty(node.string("duty"));
    }

    private Scope scope(YamlNode node) {
        if (node.isMapping("scope")) {
            return node.child("scope", true)
                    .map(inner -> {
                        Scope scope = inner.has("mine")
                                ? new Scope.Mine(inner.string("mine"))
                                : new Scope.InUnit(inner.string("unit"));
                        inner.done();
                        return scope;
                    })
                    .orElseThrow();
        }
        if (!node.has("scope")) {
            boolean duty = node.has("duty");
            if (duty) {
                node.string("scope");
            }
            return new Scope.Word(node.has("guardian") ? ScopeWord.OWN : ScopeWord.DISTRICT);
        }
        return new Scope.Word(reading.choice(node, "scope", ScopeWord.class).orElse(ScopeWord.NONE));
    }
}
