package org.qingmiao.register.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qingmiao.expression.Rational;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.platform.Text;
import org.qingmiao.register.code.TableProblem;
import org.qingmiao.register.code.Validity;
import org.qingmiao.register.decision.Instrument.Grade;
import org.qingmiao.register.decision.Instrument.Item;

/** Reads a scored instrument from YAML. */
final class InstrumentReader {
    private final YamlNode node;
    private final Diagnostics diagnostics;

    InstrumentReader(YamlNode node, Diagnostics diagnostics) {
        this.node = node;
        this.diagnostics = diagnostics;
    }

    Instrument read() {
        Validity valid = node.child("valid", false).map(this::validity).orElse(Validity.ALWAYS);
        DecisionHead head = new DecisionHead(node.place(), diagnostics);
        Instrument.Result result =
                node.has("result") ? node.choice("result", Instrument.Result.class) : Instrument.Result.POINTS;
        Instrument instrument = new Instrument(
                node.string("id"),
                node.text("name"),
                head.version(node.optional("version").orElse(""), valid),
                valid,
                head.source(
                        node.optional("source").orElse(""), node.optional("law").orElse("")),
                answers(),
                result,
                refuseOver(),
                items(),
                grades(),
                node.optionalInteger("apart").orElse(1),
                node.place());
        check(instrument);
        node.done();
        return instrument;
    }

    private Validity validity(YamlNode valid) {
        Validity read =
                new Validity(valid.has("from") ? valid.date("from") : null, valid.has("to") ? valid.date("to") : null);
        valid.done();
        return read;
    }

    private Map<Integer, Text> answers() {
        Map<Integer, Text> answers = new TreeMap<>();
        node.child("answers", true)
                .ifPresent(all -> all.keys().forEach(key -> {
                    if (key.matches("\\d{1,2}")) {
                        answers.put(Integer.valueOf(key), all.text(key));
                    } else {
                        diagnostics.issue(all.place(key), PackProblem.WRONG_TYPE, key, "a whole number from 0");
                    }
                }));
        return answers;
    }

    /** Without the word nothing may stay without judgment. */
    private Rational refuseOver() {
        return node.child("cannot_judge", false)
                .map(cannot -> {
                    cannot.optional("ask");
                    cannot.flag("drops_weight");
                    Rational over = decimal(cannot, "refuse_over").orElse(Rational.of(0));
                    cannot.done();
                    return over;
                })
                .orElse(Rational.ZERO);
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        Text part = Text.same("");
        for (YamlNode item : node.children("items", "item of " + node.thing())) {
            if (item.has("part")) {
                part = item.text("part");
            } else {
                Rational weight = decimal(item, "weight").orElse(Rational.of(1));
                items.add(new Item(item.string("id"), item.text("label"), part, weight));
            }
            item.done();
        }
        return items;
    }

    private List<Grade> grades() {
        List<Grade> grades = new ArrayList<>();
        node.child("grades", false)
                .ifPresent(all -> all.keys()
                        .forEach(grade -> decimal(all, grade).ifPresent(from -> grades.add(new Grade(grade, from)))));
        grades.sort(Comparator.comparing(Grade::from).reversed());
        return grades;
    }

    private static Optional<Rational> decimal(YamlNode from, String key) {
        return from.optionalDecimal(key).map((BigDecimal d) -> Rational.of(d));
    }

    /** Points of a weighted instrument run to 100, so its weights must. */
    private void check(Instrument instrument) {
        boolean whole = instrument.weight().equals(Rational.of(100));
        if (instrument.result() == Instrument.Result.POINTS && !whole) {
            diagnostics.issue(
                    node.place("items"),
                    TableProblem.WEIGHTS,
                    "weights that add up to "
                            + instrument
                                    .weight()
                                    .rounded(2)
                                    .stripTrailingZeros()
                                    .toPlainString(),
                    "100");
        }
    }
}
