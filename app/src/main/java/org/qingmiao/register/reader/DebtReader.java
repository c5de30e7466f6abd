package org.qingmiao.register.reader;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.DebtRule.Debtor;
import org.qingmiao.register.definition.DebtRule.Each;
import org.qingmiao.register.definition.DebtRule.Kind;

/** Reads deadlines. */
final class DebtReader {
    private final RegisterReading reading;
    private final TimeReader time;
    private final LimitReader limits;
    private final OccasionReader occasions;

    DebtReader(RegisterReading reading) {
        this.reading = reading;
        this.time = new TimeReader(reading);
        this.limits = new LimitReader(reading);
        this.occasions = new OccasionReader(reading);
    }

    /** @param sections ids of the repeating sections, by which {@code each: visit} is told from a list */
    Map<String, DebtRule> all(YamlNode owner, List<String> sections) {
        Map<String, DebtRule> rules = new LinkedHashMap<>();
        owner.named("deadlines").forEach((id, node) -> rules.put(id, read(id, node, sections)));
        return rules;
    }

    private DebtRule read(String id, YamlNode node, List<String> sections) {
        DebtRule rule = new DebtRule(
                id,
                node.text("label"),
                debtor(node),
                occasions.after(node),
                running(node),
                each(node, sections),
                occasions.before(node),
                time.due(node, "due"),
                time.due(node, "every"),
                time.limit(node, "from"),
                timeOfDay(node),
                months(node),
                node.choice("kind", Kind.class),
                reading.yesOrNo(node, "shift"),
                node.string("owed_by"),
                occasions.done(node),
                limits.extensions(node),
                limits.pause(node),
                time.rung(node, "warn"),
                limits.escalations(node),
                reading.words(node, "excuse"),
                limits.origin(node),
                node.place());
        when(node);
        node.done();
        return rule;
    }

    /** Something must say until when it is owed. */
    private void when(YamlNode node) {
        reading.apart(node, "due", "before");
        if (!node.has("due") && !node.has("every") && !node.has("before")) {
            reading.issue(node.place(), RegisterProblem.NOTHING_SAYS_WHEN, node.thing(), "due, every or before");
        }
    }

    private Debtor debtor(YamlNode node) {
        if (!node.isMapping("of")) {
            return node.optional("of")
                    .map(word -> {
                        if (!word.equals("child")) {
                            reading.diagnostics()
                                    .issue(
                                            node.place("of"),
                                            PackProblem.UNKNOWN_CHOICE,
                                            word,
                                            "child or { unit: [kinds] }");
                        }
                        return (Debtor) new Debtor.OfChild();
                    })
                    .orElse(new Debtor.OfRecord());
        }
        return node.child("of", true)
                .map(inner -> {
                    Debtor debtor = new Debtor.OfUnits(reading.neededWords(inner, "unit"), inner.optional("with"));
                    inner.done();
                    return debtor;
                })
                .orElseThrow();
    }

    private DebtRule.Running running(YamlNode node) {
        Optional<YamlNode> inner = node.child("while", false);
        DebtRule.Running running = new DebtRule.Running(
                inner.map(i -> reading.words(i, "state")).orElse(List.of()),
                inner.map(i -> reading.words(i, "flag")).orElse(List.of()),
                inner.flatMap(i -> reading.formula(i, "where")),
                reading.formula(node, "when"));
        inner.ifPresent(YamlNode::done);
        return running;
    }

    private Optional<Each> each(YamlNode node, List<String> sections) {
        return reading.formula(node, "each").map(list -> {
            if (sections.contains(list.source())) {
                return new Each.OfSection(list.source());
            }
            return (Each) new Each.OfList(list, reading.formula(node, "key"));
        });
    }

    private Optional<LocalTime> timeOfDay(YamlNode node) {
        return node.optional("at").flatMap(written -> {
            try {
                return Optional.of(LocalTime.parse(written));
            } catch (DateTimeException e) {
                reading.diagnostics().issue(node.place("at"), PackProblem.WRONG_TYPE, written, "\"18:00\"");
                return Optional.empty();
            }
        });
    }

    /** {@code 5..9} or {@code [1, 2, 11, 12]}. */
    private List<Integer> months(YamlNode node) {
        List<String> words = reading.words(node, "months");
        try {
            List<Integer> months = words.size() == 1 && words.getFirst().contains("..")
                    ? span(words.getFirst())
                    : words.stream().map(Integer::valueOf).toList();
            if (months.stream().allMatch(m -> m >= 1 && m <= 12)) {
                return months;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        reading.issue(node.place("months"), RegisterProblem.BAD_RANGE, words.toString(), "5..9 or [1, 2, 12]");
        return List.of();
    }

    private static List<Integer> span(String written) {
        int dots = written.indexOf("..");
        int first = Integer.parseInt(written.substring(0, dots).strip());
        int last = Integer.parseInt(written.substring(dots + 2).strip());
        return IntStream.rangeClosed(first, first <= last ? last : last + 12)
                .mapToObj(m -> m > 12 ? m - 12 : m)
                .toList();
    }
}
