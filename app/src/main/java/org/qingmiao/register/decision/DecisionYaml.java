package org.qingmiao.register.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.platform.Text;
import org.qingmiao.register.code.CsvSheet;
import org.qingmiao.register.code.TableProblem;
import org.qingmiao.register.code.Validity;
import org.qingmiao.register.decision.DecisionTable.Fact;
import org.qingmiao.register.decision.DecisionTable.Row;
import org.qingmiao.register.decision.DecisionTable.Written;

/** Reads a decision table that is YAML: {@code rows: [ { if: { years: "< 8" }, level: key }, { else: { level: none } } ]}. */
final class DecisionYaml {
    private static final Set<String> BESIDE = Set.of("id", "if", "else", "label", "law");

    private final YamlNode node;
    private final Diagnostics diagnostics;

    DecisionYaml(YamlNode node, Diagnostics diagnostics) {
        this.node = node;
        this.diagnostics = diagnostics;
    }

    DecisionTable read() {
        DecisionHead head = new DecisionHead(node.place(), diagnostics);
        Validity valid = node.child("valid", false)
                .map(v -> validity(v, head.diagnostics()))
                .orElse(Validity.ALWAYS);
        String id = node.string("id");
        Map<String, String> gives = gives();
        List<Row> rows = rows();
        DecisionTable table = new DecisionTable(
                id,
                head.version(node.optional("version").orElse(""), valid),
                node.optional("about").map(DecisionHead::label).orElse(Text.same(id)),
                head.hit(node.optional("hit").orElse(""), node.place("hit")),
                valid,
                node.optional("dated_by").filter("act"::equals).isPresent()
                        ? DecisionTable.DatedBy.ACT
                        : DecisionTable.DatedBy.FACT,
                head.source(
                        node.optional("source").orElse(""), node.optional("law").orElse("")),
                node.optional("weighs").isPresent(),
                facts(),
                results(gives, rows),
                gives,
                node.optional("unknown").orElse(""),
                rows,
                node.place());
        node.done();
        return table;
    }

    private static Validity validity(YamlNode node, Diagnostics diagnostics) {
        Validity valid = CsvSheet.validity(cell(node, "from"), cell(node, "to"), diagnostics);
        node.done();
        return valid;
    }

    private static CsvSheet.Cell cell(YamlNode node, String key) {
        return new CsvSheet.Cell(node.optional(key).orElse(""), node.place(key));
    }

    private Map<String, String> gives() {
        Map<String, String> gives = new LinkedHashMap<>();
        if (node.isList("gives")) {
            node.strings("gives").forEach(result -> gives.put(result, ""));
        } else {
            node.child("gives", false)
                    .ifPresent(results -> results.keys()
                            .forEach(result -> gives.put(result, DecisionHead.list(results.string(result)))));
        }
        return gives;
    }

    private Map<String, Fact> facts() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        node.child("facts", false)
                .ifPresent(all ->
                        all.keys().forEach(name -> facts.put(name, new Fact(all.string(name), all.inside(name)))));
        return facts;
    }

    /** In the order in which they are said to come, else in which they first occur. */
    private static List<String> results(Map<String, String> gives, List<Row> rows) {
        Set<String> results = new LinkedHashSet<>(gives.keySet());
        rows.forEach(row -> row.results().keySet().stream().sorted().forEach(results::add));
        return new ArrayList<>(results);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (YamlNode row : node.children("rows", "row of " + node.thing())) {
            String id = row.optional("id").orElse(String.valueOf(rows.size() + 1));
            row.optional("law");
            Text label = row.optional("label").map(DecisionHead::label).orElse(Text.same(id));
            Map<String, Written> tests = new LinkedHashMap<>();
            row.child("if", false).ifPresent(c -> c.keys().forEach(k -> tests.put(k, written(c, k))));
            Map<String, Written> results = new LinkedHashMap<>();
            row.child("else", false).ifPresent(e -> e.keys().forEach(k -> results.put(k, written(e, k))));
            row.keys().stream().filter(k -> !BESIDE.contains(k)).forEach(k -> results.put(k, written(row, k)));
            if (results.isEmpty()) {
                diagnostics.issue(row.place(), TableProblem.NO_RESULT, "a row without a result", "RESULT: …");
            }
            row.done();
            rows.add(new Row(id, tests, results, label, row.has("else"), row.place()));
        }
        return rows;
    }

    /** A cell; a list means any of its words. */
    private static Written written(YamlNode node, String key) {
        String text = node.isList(key) ? String.join(", ", node.strings(key)) : node.words(key);
        return new Written(text, node.inside(key));
    }
}
