package org.qingmiao.register.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Rational;
import org.qingmiao.expression.jvm.JvmEvaluator;
import org.qingmiao.expression.jvm.NamedValues;
import org.qingmiao.register.code.CodeList;
import org.qingmiao.register.definition.Ordered;

/**
 * A decision table whose inputs are fields and facts of one register.
 *
 * @param facts what is worked out before, in its order
 * @param inputs the expression of each input
 */
public record BoundTable(
        DecisionTable table,
        DecisionTypes types,
        Map<String, CheckedExpression> facts,
        Map<String, CheckedExpression> inputs,
        List<BoundRow> rows) {
    public BoundTable {
        facts = Ordered.copy(facts);
        inputs = Ordered.copy(inputs);
        rows = List.copyOf(rows);
    }

    /** A row with its tests, by input. */
    record BoundRow(DecisionTable.Row row, Map<String, CellTest> tests) {
        BoundRow {
            tests = Ordered.copy(tests);
        }
    }

    /** What the table says of a record. */
    public Decision decide(NamedValues values, JvmEvaluator evaluator) {
        InputRun run = new InputRun(this, values, evaluator);
        List<BoundRow> holding = new ArrayList<>();
        for (BoundRow row : rows) {
            boolean enough = !holding.isEmpty() && !table.hit().collects();
            if (!enough && !row.row().otherwise() && holds(row, run)) {
                holding.add(row);
            }
        }
        if (holding.isEmpty()) {
            rows.stream().filter(r -> r.row().otherwise()).findFirst().ifPresent(holding::add);
        }
        List<BoundRow> counting = table.hit() == HitPolicy.WORST ? worst(holding) : holding;
        return new Decision(
                table.id(),
                table.version(),
                counting.stream().map(r -> r.row().id()).toList(),
                table.results(),
                results(counting),
                run.known());
    }

    private static boolean holds(BoundRow row, InputRun run) {
        for (Map.Entry<String, CellTest> test : row.tests().entrySet()) {
            if (!test.getValue().holds(run.value(test.getKey()), run::value)) {
                return false;
            }
        }
        return true;
    }

    /** Those rows that give the worst of all results. */
    private List<BoundRow> worst(List<BoundRow> holding) {
        String result = table.results().getFirst();
        Optional<String> worst = order(result).stream()
                .filter(word -> holding.stream().anyMatch(r -> word(r, result).equals(word)))
                .findFirst();
        return worst.isEmpty()
                ? holding
                : holding.stream()
                        .filter(r -> word(r, result).equals(worst.get()))
                        .toList();
    }

    /** From the worst to the best: as in the code list if that begins with the worst, else as first written here. */
    private List<String> order(String result) {
        return types.list(result)
                .filter(CodeList::worstFirst)
                .map(list -> List.copyOf(list.codes()))
                .orElseGet(() -> table.words(result));
    }

    private static String word(BoundRow row, String result) {
        DecisionTable.Written written = row.row().results().get(result);
        return written == null ? "unknown" : written.text();
    }

    private Map<String, Object> results(List<BoundRow> counting) {
        Map<String, Object> results = new LinkedHashMap<>();
        for (String result : table.results()) {
            ExpressionType type = types.type(result);
            List<Object> all = counting.stream()
                    .map(r -> DecisionTypes.value(word(r, result), type))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            Object value = switch (table.hit()) {
                case LIST -> all.stream().distinct().toList();
                case SUM -> all.stream().map(Rational.class::cast).reduce(Rational.ZERO, Rational::plus);
                default -> first(all);
            };
            if (value != null) {
                results.put(result, value);
            }
        }
        return results;
    }

    private static @Nullable Object first(List<Object> all) {
        return all.isEmpty() ? null : all.getFirst();
    }
}
