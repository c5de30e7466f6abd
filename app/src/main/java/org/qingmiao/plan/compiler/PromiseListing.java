package org.qingmiao.plan.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.promise.ClausePromise;
import org.qingmiao.plan.promise.ClausePromises;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** Clause by clause, the sentences that promise and what carries out each: for people, and as fields for programs. */
record PromiseListing(Plan plan, Lang lang) {
    String text() {
        PromiseWords words = new PromiseWords(lang);
        StringBuilder out = new StringBuilder();
        for (Clause clause : clauses()) {
            out.append('\n').append(words.head(clause)).append('\n');
            for (ClausePromise promise : ClausePromises.of(clause)) {
                out.append("  ").append(promise.number()).append(". ").append(promise.sentence());
                out.append('\n');
                carriers(promise, words)
                        .forEach(line -> out.append("     ").append(line).append('\n'));
            }
            unanchored(clause)
                    .forEach(r -> out.append("  ").append(words.register(r)).append('\n'));
        }
        return out.append('\n').append(sum(words)).append('\n').toString();
    }

    /** As the plan prints them. */
    private List<Clause> clauses() {
        return plan.outline().chapters().stream()
                .flatMap(c -> plan.clausesOf(c.id()).stream())
                .toList();
    }

    private List<String> carriers(ClausePromise promise, PromiseWords words) {
        List<String> lines = new ArrayList<>();
        promise.aside().ifPresent(why -> lines.add(words.aside(why)));
        promise.measures().forEach(m -> lines.add(words.measure(m, unit(m.owner()))));
        promise.marks().forEach(m -> lines.add(words.mark(m, named(m))));
        if (promise.lacksMeasure()) {
            lines.add(words.nobody());
        }
        return lines;
    }

    private Text unit(String id) {
        return plan.units().stream()
                .filter(u -> u.id().equals(id))
                .map(OrgUnit::shortName)
                .findFirst()
                .orElse(Text.same(id));
    }

    /** The name of the target or indicator behind a mark; a register is known by its id. */
    private Text named(Clause.Mark mark) {
        return switch (mark) {
            case Clause.Mark.OfTarget judged ->
                plan.target(judged.target()).map(t -> t.name()).orElse(Text.same(""));
            case Clause.Mark.OfIndicator watched -> {
                var indicator = plan.indicators().get(watched.indicator());
                yield indicator == null ? Text.same("") : indicator.name();
            }
            case Clause.Mark.OfRegister kept -> Text.same(kept.register());
            case Clause.Mark.Unmeasured uncounted -> uncounted.why();
        };
    }

    /** Registers of the clause whose sentence is not named. */
    private static List<String> unanchored(Clause clause) {
        List<String> named = clause.marks().stream()
                .filter(Clause.Mark.OfRegister.class::isInstance)
                .map(m -> ((Clause.Mark.OfRegister) m).register())
                .toList();
        return clause.registers().stream().filter(r -> !named.contains(r)).toList();
    }

    private String sum(PromiseWords words) {
        List<ClausePromise> all =
                clauses().stream().flatMap(c -> ClausePromises.of(c).stream()).toList();
        int promising = (int) all.stream().filter(ClausePromise::promises).count();
        int lacking = (int) all.stream().filter(ClausePromise::lacksMeasure).count();
        int measures = clauses().stream().mapToInt(c -> c.measures().size()).sum();
        return words.sum(clauses().size(), all.size(), promising, lacking, measures);
    }

    /** For {@code --format json}. */
    List<Map<String, Object>> fields() {
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Clause clause : clauses()) {
            for (ClausePromise promise : ClausePromises.of(clause)) {
                fields.add(fields(clause, promise));
            }
        }
        return fields;
    }

    private static Map<String, Object> fields(Clause clause, ClausePromise promise) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("clause", clause.id());
        fields.put("ref", clause.ref());
        fields.put("number", promise.number());
        fields.put("sentence", promise.sentence());
        fields.put("promises", promise.promises());
        fields.put(
                "measures",
                promise.measures().stream().map(PromiseListing::fields).toList());
        fields.put("marks", promise.marks().stream().map(PromiseListing::fields).toList());
        fields.put("registers", clause.registers());
        return fields;
    }

    private static Map<String, Object> fields(Clause.Measure measure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", measure.id());
        fields.put("unit", measure.owner());
        fields.put("due", measure.due().toString());
        measure.every().ifPresent(every -> fields.put("every", every));
        return fields;
    }

    private static Map<String, Object> fields(Clause.Mark mark) {
        return switch (mark) {
            case Clause.Mark.OfTarget judged -> Map.of("words", mark.text(), "target", judged.target());
            case Clause.Mark.OfIndicator watched -> Map.of("words", mark.text(), "indicator", watched.indicator());
            case Clause.Mark.OfRegister kept -> Map.of("words", mark.text(), "register", kept.register());
            case Clause.Mark.Unmeasured uncounted ->
                Map.of("words", mark.text(), "unmeasured", uncounted.why().zh());
        };
    }
}
