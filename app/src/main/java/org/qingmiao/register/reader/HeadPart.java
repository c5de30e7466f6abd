package org.qingmiao.register.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Ground;
import org.qingmiao.register.definition.Identity;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Span;

/** Reads the head of a register: its ground, what tells records apart, what the sender may follow. */
final class HeadPart {
    private static final Ground NONE = new Ground(
            "",
            new Text("", ""),
            new Ground.Retention(0, new FormulaText("", new SourceLocation("", 1, 1)), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            new SourceLocation("", 1, 1));

    private final RegisterReading reading;

    HeadPart(RegisterReading reading) {
        this.reading = reading;
    }

    /** The register whose ground is shared, if it says {@code ground: { with: ID }}. */
    Optional<String> sharedGround(YamlNode node) {
        return node.isMapping("ground")
                ? node.child("ground", false).flatMap(g -> g.optional("with"))
                : Optional.empty();
    }

    Ground ground(YamlNode node) {
        if (!node.has("ground")) {
            reading.issue(
                    node.place(), RegisterProblem.NO_GROUND, "no ground", "ground: { law: …, purpose: …, keep: … }");
        }
        return node.child("ground", false).map(this::ownGround).orElse(NONE);
    }

    private Ground ownGround(YamlNode node) {
        if (node.has("with")) {
            node.string("with");
            Ground shared =
                    node.child("keep", false).map(this::keep).map(NONE::with).orElse(NONE);
            node.done();
            return shared;
        }
        Map<String, Text> consent = new LinkedHashMap<>();
        Optional<YamlNode> consents = node.child("consent", false);
        consents.ifPresent(
                c -> c.keys().stream().filter(k -> !k.equals("without")).forEach(k -> consent.put(k, c.text(k))));
        Ground ground = new Ground(
                node.string("law", RegisterProblem.NO_GROUND),
                node.text("purpose"),
                node.child("keep", true).map(this::keep).orElse(NONE.keep()),
                node.optional("responsible"),
                node.optional("assessment").map(HeadPart::numberOrWords),
                node.child("notice", false).map(this::notice),
                consent,
                consents.flatMap(c -> reading.formula(c, "without")),
                node.place());
        node.done();
        return ground;
    }

    /** A number is the same in both languages; a summary stands in both, with | between. */
    private static Text numberOrWords(String assessment) {
        String[] parts = assessment.split(" \\| ", -1);
        return parts.length == 2 ? new Text(parts[0].strip(), parts[1].strip()) : Text.same(assessment);
    }

    private Ground.Retention keep(YamlNode node) {
        int years = node.integer("years");
        Ground.Retention keep = new Ground.Retention(years, reading.needed(node, "after"), node.optional("local"));
        node.done();
        return keep;
    }

    private Ground.Notice notice(YamlNode node) {
        Ground.Notice notice = new Ground.Notice(
                node.string("to"),
                node.string("at"),
                reading.formula(node, "unless"),
                node.optional("because"),
                node.optional("later"));
        node.done();
        return notice;
    }

    Identity identity(YamlNode node) {
        return new Identity(
                number(node),
                reading.words(node, "same"),
                reading.words(node, "open_once"),
                reading.words(node, "alone"),
                node.child("alike", false).map(this::alike),
                node.child("series", false).map(HeadPart::series));
    }

    private static Optional<Identity.Numbering> number(YamlNode node) {
        if (!node.isMapping("number")) {
            return node.optional("number").map(form -> new Identity.Numbering(Optional.empty(), form));
        }
        return node.child("number", true).map(inner -> {
            Identity.Numbering number =
                    new Identity.Numbering(Optional.of(inner.string("field")), inner.string("form"));
            inner.done();
            return number;
        });
    }

    private Identity.Alike alike(YamlNode node) {
        Map<String, Span> within = new LinkedHashMap<>();
        node.child("within", false)
                .ifPresent(inner -> inner.keys()
                        .forEach(field ->
                                new TimeReader(reading).span(inner, field).ifPresent(span -> within.put(field, span))));
        Identity.Alike alike = new Identity.Alike(reading.neededWords(node, "same"), within, node.string("propose"));
        node.done();
        return alike;
    }

    private static Identity.Series series(YamlNode node) {
        Identity.Series series = new Identity.Series(node.string("of"), node.string("by"));
        node.done();
        return series;
    }

    Optional<Register.Receipt> receipt(YamlNode node) {
        return node.child("receipt", false).map(inner -> {
            Register.Receipt receipt = new Register.Receipt(
                    inner.string("to"), reading.neededWords(inner, "shows"), reading.isYes(inner, "paper"));
            inner.done();
            return receipt;
        });
    }

    Map<String, String> hears(YamlNode node) {
        return reading.pairs(node, "hears");
    }
}
