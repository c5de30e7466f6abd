package org.qingmiao.register.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Fulfilment;
import org.qingmiao.register.definition.Occasion;
import org.qingmiao.register.definition.Span;

/** Reads what starts a deadline and what fulfils it. */
final class OccasionReader {
    private static final String STARTS = "state, step, flag, hand_over, missed, event, group, field or any";
    private static final String ENDS = "step, group, record, hand_over, flag_off, leave, field, where or any";

    private final RegisterReading reading;

    OccasionReader(RegisterReading reading) {
        this.reading = reading;
    }

    Optional<Occasion> after(YamlNode node) {
        return node.isMapping("after")
                ? node.child("after", true).map(this::occasion)
                : reading.formula(node, "after").map(Occasion.When::new);
    }

    private Occasion occasion(YamlNode node) {
        Occasion occasion = first(node);
        node.done();
        return occasion;
    }

    private Occasion first(YamlNode node) {
        if (node.has("any")) {
            return new Occasion.AnyOf(
                    node.children("any", "any").stream().map(this::occasion).toList());
        }
        if (node.has("step")) {
            return new Occasion.Taken(reading.words(node, "step"));
        }
        if (node.has("event")) {
            return new Occasion.Heard(reading.words(node, "event"));
        }
        if (node.has("field")) {
            return new Occasion.When(reading.needed(node, "field"));
        }
        return named(node);
    }

    private Occasion named(YamlNode node) {
        if (node.has("state")) {
            return new Occasion.Entered(node.string("state"));
        }
        if (node.has("flag")) {
            return new Occasion.Flagged(node.string("flag"));
        }
        if (node.has("hand_over")) {
            return new Occasion.HandedOver(node.string("hand_over"));
        }
        if (node.has("missed")) {
            return new Occasion.Missed(node.string("missed"));
        }
        if (node.has("group")) {
            return new Occasion.RowAdded(node.string("group"));
        }
        reading.diagnostics()
                .issue(node.place(), PackProblem.MISSING_KEY, node.keys().toString(), STARTS);
        return new Occasion.AnyOf(List.of());
    }

    Optional<DebtRule.Before> before(YamlNode node) {
        return node.child("before", false).map(inner -> {
            Optional<Span> by = new TimeReader(reading).span(inner, "by");
            if (by.isEmpty() && !inner.has("by")) {
                inner.string("by");
            }
            DebtRule.Anniversary event = inner.has("field")
                    ? new DebtRule.Anniversary.OfRecord(reading.needed(inner, "field"))
                    : birthday(inner);
            inner.done();
            return new DebtRule.Before(event, by.orElse(new Span(0, Span.Unit.DAYS)));
        });
    }

    private DebtRule.Anniversary birthday(YamlNode node) {
        String written = node.string("event");
        if (written.matches("birthday\\(\\d{1,3}\\)")) {
            return new DebtRule.Anniversary.Birthday(
                    Integer.parseInt(written.substring("birthday(".length(), written.length() - 1)));
        }
        reading.diagnostics().issue(node.place("event"), PackProblem.UNKNOWN_CHOICE, written, "birthday(18)");
        return new DebtRule.Anniversary.Birthday(18);
    }

    Optional<Fulfilment> done(YamlNode node) {
        return node.child("done", false).map(this::fulfilment);
    }

    private Fulfilment fulfilment(YamlNode node) {
        Fulfilment fulfilment = way(node);
        node.done();
        return fulfilment;
    }

    private Fulfilment way(YamlNode node) {
        if (node.has("any")) {
            List<Fulfilment> ways = new ArrayList<>();
            node.children("any", "any").forEach(inner -> ways.add(fulfilment(inner)));
            return new Fulfilment.AnyOf(ways);
        }
        if (node.has("step")) {
            return new Fulfilment.ByStep(reading.words(node, "step"));
        }
        Optional<FormulaText> where = reading.formula(node, "where");
        if (node.has("group")) {
            return new Fulfilment.ByRow(node.string("group"), where);
        }
        if (node.has("record")) {
            return new Fulfilment.ByRecord(
                    node.string("record"),
                    reading.words(node, "same"),
                    node.optional("state"),
                    where,
                    node.optionalInteger("count").orElse(1));
        }
        return other(node, where);
    }

    private Fulfilment other(YamlNode node, Optional<FormulaText> where) {
        if (node.has("hand_over")) {
            return new Fulfilment.ByHandOver(
                    node.string("hand_over"), node.optional("stage").orElse("offered"));
        }
        if (node.has("flag_off")) {
            return new Fulfilment.FlagOff(node.string("flag_off"));
        }
        if (node.has("leave")) {
            return new Fulfilment.Leaving(node.string("leave"));
        }
        if (node.has("field")) {
            return new Fulfilment.Filled(node.string("field"));
        }
        if (where.isPresent()) {
            return new Fulfilment.Condition(where.get());
        }
        reading.diagnostics()
                .issue(node.place(), PackProblem.MISSING_KEY, node.keys().toString(), ENDS);
        return new Fulfilment.AnyOf(List.of());
    }
}
