package org.qingmiao.register.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.CheckRule;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.SecrecyClass;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Section.Fixed;
import org.qingmiao.register.definition.Section.Shape;

/** Reads one section with its fields. */
final class SectionReader {
    /** Rows of a section that says no other number. */
    private static final int MANY = 10_000;

    private final RegisterReading reading;

    SectionReader(RegisterReading reading) {
        this.reading = reading;
    }

    Map<String, Section> all(YamlNode register) {
        Map<String, Section> sections = new LinkedHashMap<>();
        register.named("sections").forEach((id, node) -> sections.put(id, read(id, node)));
        return sections;
    }

    private Section read(String id, YamlNode node) {
        if (!node.has("why")) {
            reading.issue(node.place(), RegisterProblem.NO_WHY, id, "why: …, in both languages");
        }
        SecrecyClass secrecy = reading.choice(node, "class", SecrecyClass.class).orElse(SecrecyClass.INTERNAL);
        Section section = new Section(
                id,
                node.text("label"),
                node.optionalText("why").orElse(new Text("", "")),
                secrecy,
                shape(node),
                fixed(node),
                node.optional("within"),
                new LifeReader(reading).states(node),
                node.optional("own"),
                monthly(node),
                node.optional("split"),
                reading.formula(node, "shown"),
                reading.says(node, "only", "steps"),
                reading.formula(node, "calc"),
                keys(node),
                node.strings("shares"),
                checks(id, node),
                fields(node, secrecy),
                node.place());
        node.done();
        return section;
    }

    private Map<String, CheckRule> checks(String id, YamlNode node) {
        return new CheckReader(reading).all(node, Optional.of(id));
    }

    private Map<String, RegisterField> fields(YamlNode node, SecrecyClass secrecy) {
        Map<String, RegisterField> fields = new LinkedHashMap<>();
        if (node.child("fields", true).isPresent()) {
            FieldReader reader = new FieldReader(reading);
            node.named("fields").forEach((key, field) -> fields.put(key, reader.read(key, field, secrecy)));
        }
        return fields;
    }

    private Shape shape(YamlNode node) {
        reading.apart(node, "many", "per");
        if (node.isMapping("per")) {
            return new Shape.Per(reading.texts(node, "per"));
        }
        if (node.isList("per")) {
            Map<String, Text> members = new LinkedHashMap<>();
            node.strings("per").forEach(m -> members.put(m, new Text(m, m)));
            return new Shape.Per(members);
        }
        if (node.has("per")) {
            return new Shape.PerCode(node.string("per"));
        }
        boolean rows = node.has("many") || node.has("monthly") || node.has("within") || node.has("calc");
        int many = node.optionalInteger("many").orElse(MANY);
        return rows ? new Shape.Many(many) : new Shape.Single();
    }

    private static Optional<Fixed> fixed(YamlNode node) {
        return node.optional("fixed").map(word -> word.equals("row") ? new Fixed.Rows() : new Fixed.FromState(word));
    }

    private Optional<Section.Monthly> monthly(YamlNode node) {
        return node.child("monthly", false).map(inner -> {
            Section.Monthly monthly = new Section.Monthly(reading.needed(inner, "from"), reading.needed(inner, "to"));
            inner.done();
            return monthly;
        });
    }

    private Section.Keys keys(YamlNode node) {
        List<String> during = reading.words(node, "during");
        return new Section.Keys(
                reading.words(node, "key"),
                during,
                reading.words(node, "same"),
                reading.words(node, "alone"),
                node.optional("dated"),
                reading.words(node, "indexed"));
    }
}
