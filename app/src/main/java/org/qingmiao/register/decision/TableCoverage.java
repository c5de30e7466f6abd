package org.qingmiao.register.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.code.TableProblem;
import org.qingmiao.register.decision.BoundTable.BoundRow;

/**
 * Looks for values of the inputs for which two rows of a unique table hold, or none, and for rows that never count. Every
 * input is tried with each value that matters ({@link InputValues}); sets of rows that were met before are not followed
 * again, so that a table of twelve inputs takes milliseconds.
 */
final class TableCoverage {
    private static final int MOST_STEPS = 400_000;

    private final BoundTable bound;
    private final Diagnostics diagnostics;
    private final List<String> inputs;
    private final Map<String, List<@Nullable Object>> values;
    private final Set<String> referred;
    private final List<BoundRow> rows;
    private final Set<List<Object>> seen = new HashSet<>();
    private final Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
    private final BitSet counted = new BitSet();
    private final Set<String> overlaps = new HashSet<>();
    private boolean gap;
    private int steps;

    TableCoverage(BoundTable bound, Diagnostics diagnostics) {
        this.bound = bound;
        this.diagnostics = diagnostics;
        this.rows = bound.rows().stream().filter(r -> !r.row().otherwise()).toList();
        InputValues candidates = new InputValues(bound);
        this.referred = candidates.referred();
        this.inputs = new ArrayList<>(referred);
        bound.inputs().keySet().stream().filter(i -> !referred.contains(i)).forEach(inputs::add);
        this.values = new HashMap<>();
        inputs.forEach(i -> values.put(i, candidates.of(i)));
    }

    void check() {
        if (rows.isEmpty()) {
            return;
        }
        BitSet all = new BitSet();
        all.set(0, rows.size());
        follow(0, all);
        if (steps > MOST_STEPS) {
            diagnostics.issue(
                    bound.table().place(),
                    TableProblem.TOO_LARGE,
                    "too many cases to try",
                    "fewer inputs, or two tables");
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!counted.get(i)) {
                DecisionTable.Row row = rows.get(i).row();
                diagnostics.issue(
                        row.place(),
                        TableProblem.ROW_NEVER_REACHED,
                        "row " + row.id(),
                        "a row that some record meets, and none before it meets always");
            }
        }
    }

    private void follow(int at, BitSet holding) {
        if (++steps > MOST_STEPS || !seen.add(key(at, holding))) {
            return;
        }
        if (at == inputs.size()) {
            judge(holding);
            return;
        }
        String input = inputs.get(at);
        for (Object value : values.getOrDefault(input, List.of())) {
            chosen.put(input, value);
            follow(at + 1, left(input, value, holding));
            chosen.remove(input);
        }
    }

    /** Values that later tests compare with belong to the case; others only by the rows they leave. */
    private List<Object> key(int at, BitSet holding) {
        List<Object> key = new ArrayList<>(List.of(at, holding.clone()));
        referred.forEach(r -> key.add(String.valueOf(chosen.get(r))));
        return key;
    }

    private BitSet left(String input, @Nullable Object value, BitSet holding) {
        BitSet left = (BitSet) holding.clone();
        holding.stream().forEach(i -> {
            CellTest test = rows.get(i).tests().get(input);
            if (test != null && !test.holds(value, chosen::get)) {
                left.clear(i);
            }
        });
        return left;
    }

    private void judge(BitSet holding) {
        HitPolicy hit = bound.table().hit();
        if (holding.isEmpty()) {
            missed(hit);
        } else if (hit == HitPolicy.FIRST) {
            counted.set(holding.nextSetBit(0));
        } else {
            counted.or(holding);
            if (hit == HitPolicy.UNIQUE && holding.cardinality() > 1) {
                overlap(holding);
            }
        }
    }

    private void missed(HitPolicy hit) {
        boolean otherwise = rows.size() < bound.rows().size();
        if (!gap && !otherwise && hit != HitPolicy.LIST && hit != HitPolicy.SUM) {
            gap = true;
            diagnostics.issue(
                    bound.table().place(), TableProblem.GAP, "no row for " + words(), "a row for it, or a row else");
        }
    }

    private void overlap(BitSet holding) {
        int first = holding.nextSetBit(0);
        int second = holding.nextSetBit(first + 1);
        DecisionTable.Row row = rows.get(second).row();
        DecisionTable.Row other = rows.get(first).row();
        if (overlaps.add(first + "/" + second)) {
            diagnostics.issue(
                    row.place(),
                    TableProblem.ROWS_OVERLAP,
                    "rows " + other.id() + " and " + row.id() + " for " + words(),
                    "rows apart, or hit: first");
        }
    }

    private String words() {
        return chosen.entrySet().stream()
                .map(e -> e.getKey() + " = " + InputValues.word(e.getValue()))
                .collect(Collectors.joining(", "));
    }
}
