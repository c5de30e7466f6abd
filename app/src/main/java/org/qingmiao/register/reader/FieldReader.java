package org.qingmiao.register.reader;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterField.AbsenceReason;
import org.qingmiao.register.definition.RegisterField.Requirement;
import org.qingmiao.register.definition.SecrecyClass;
import org.qingmiao.register.definition.Source;

/** Reads one field. */
final class FieldReader {
    private final RegisterReading reading;

    FieldReader(RegisterReading reading) {
        this.reading = reading;
    }

    RegisterField read(String id, YamlNode node, SecrecyClass ofSection) {
        RegisterField field = new RegisterField(
                id,
                node.text("label"),
                kind(node),
                reading.choice(node, "class", SecrecyClass.class).orElse(ofSection),
                source(node),
                required(node),
                absent(node),
                limits(node),
                conditions(node),
                traits(node),
                node.optional("release"),
                node.optionalText("why"),
                node.optional("fixed"),
                reading.words(node, "was"),
                node.place());
        node.done();
        return field;
    }

    private FieldKind kind(YamlNode node) {
        String written = node.string("type");
        return FieldTypes.of(written).orElseGet(() -> {
            if (!written.isEmpty()) {
                reading.issue(node.place("type"), RegisterProblem.BAD_FIELD_TYPE, written, FieldTypes.KNOWN);
            }
            return new FieldKind.Line();
        });
    }

    private Source source(YamlNode node) {
        reading.apart(node, "calc", "proposed");
        reading.apart(node, "calc", "default");
        boolean steps = reading.says(node, "only", "steps");
        boolean orTyped = reading.says(node, "else", "typed");
        boolean daily = reading.isYes(node, "daily");
        if (node.has("calc")) {
            return new Source.Computed(reading.needed(node, "calc"), orTyped, daily);
        }
        if (node.has("proposed")) {
            return new Source.Proposed(reading.needed(node, "proposed"));
        }
        return new Source.Typed(reading.formula(node, "default"), node.optional("from"), steps);
    }

    private Optional<Requirement> required(YamlNode node) {
        if (!node.has("required")) {
            return Optional.empty();
        }
        if (!node.isMapping("required")) {
            String word = node.string("required");
            return Optional.of(
                    word.equals("row")
                            ? new Requirement.Row()
                            : new Requirement.InStates(List.of(word), Optional.empty()));
        }
        return node.child("required", true).map(inner -> {
            reading.apart(inner, "state", "or");
            List<String> states = inner.has("or") ? inner.strings("or") : reading.neededWords(inner, "state");
            Requirement requirement = new Requirement.InStates(states, reading.formula(inner, "when"));
            inner.done();
            return requirement;
        });
    }

    private Set<AbsenceReason> absent(YamlNode node) {
        Set<AbsenceReason> reasons = new LinkedHashSet<>();
        reading.words(node, "absent")
                .forEach(word -> reading.choice(word, node.place("absent"), AbsenceReason.class)
                        .ifPresent(reasons::add));
        return reasons;
    }

    private RegisterField.Limits limits(YamlNode node) {
        Optional<BigDecimal> least = Optional.empty();
        Optional<BigDecimal> most = Optional.empty();
        Optional<String> range = node.optional("range");
        if (range.isPresent()) {
            int dots = range.get().indexOf("..");
            try {
                least = Optional.of(new BigDecimal(
                        range.get().substring(0, Math.max(dots, 0)).strip()));
                most = Optional.of(
                        new BigDecimal(range.get().substring(dots + 2).strip()));
            } catch (NumberFormatException e) {
                reading.issue(node.place("range"), RegisterProblem.BAD_RANGE, range.get(), "0..40");
            }
            if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
                reading.issue(node.place("range"), RegisterProblem.BAD_RANGE, range.get(), "the smaller first");
            }
        }
        return new RegisterField.Limits(
                node.optional("unit"),
                least,
                most,
                node.optionalInteger("min"),
                node.optionalInteger("most"),
                node.optionalInteger("list").orElse(1));
    }

    private RegisterField.Conditions conditions(YamlNode node) {
        boolean steps = reading.says(node, "only", "steps");
        Optional<RegisterField.Offer> offered = node.child("offers", false).map(inner -> {
            RegisterField.Offer offer =
                    new RegisterField.Offer(reading.needed(inner, "when"), reading.needed(inner, "value"));
            inner.done();
            return offer;
        });
        return new RegisterField.Conditions(
                reading.formula(node, "shown"),
                steps ? Optional.empty() : reading.formula(node, "only"),
                reading.formula(node, "pick"),
                reading.formula(node, "check"),
                reading.formula(node, "suggest"),
                offered);
    }

    private RegisterField.Traits traits(YamlNode node) {
        return new RegisterField.Traits(
                reading.isYes(node, "unique"),
                reading.isYes(node, "encrypted"),
                reading.says(node, "evidence", "each"),
                reading.isYes(node, "newborn"),
                reading.isYes(node, "retired"));
    }
}
