package org.qingmiao.register.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Node;
import org.qingmiao.expression.Trees;
import org.qingmiao.expression.jvm.JvmEvaluator;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.code.TableProblem;

/**
 * What a table says of a record of which nothing is known. It has to say so itself, in a row with {@code unknown} or in its
 * head: "normal, because nothing is known" is wrong more often than not.
 */
final class AllUnknown {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final BoundTable bound;
    private final Diagnostics diagnostics;

    AllUnknown(BoundTable bound, Diagnostics diagnostics) {
        this.bound = bound;
        this.diagnostics = diagnostics;
    }

    void check() {
        boolean everKnown = bound.inputs().values().stream().noneMatch(CheckedExpression::optional);
        DecisionTable table = bound.table();
        if (everKnown && table.allUnknown().isEmpty()) {
            return;
        }
        Decision decision = decision();
        String given = written(decision);
        if (table.allUnknown().isEmpty() && !says(decision)) {
            diagnostics.issue(
                    table.place(),
                    TableProblem.UNKNOWN_NOT_SAID,
                    "when nothing is known: " + row(decision) + " gives " + given,
                    "a row with unknown, or unknown: " + given);
        } else if (!table.allUnknown().isEmpty() && !table.allUnknown().equals(given)) {
            diagnostics.issue(
                    table.place(),
                    TableProblem.UNKNOWN_NOT_SAID,
                    "when nothing is known: " + given,
                    "unknown: " + table.allUnknown());
        }
    }

    /** Worked out of an empty record; days and moments that are always known are any. */
    Decision decision() {
        Map<String, Object> values = new HashMap<>();
        bound.facts().values().forEach(e -> sample(e, values));
        bound.inputs().values().forEach(e -> sample(e, values));
        JvmEvaluator evaluator = new JvmEvaluator(ZONE, (name, arguments) -> null);
        return bound.decide(values::get, evaluator);
    }

    private static void sample(CheckedExpression expression, Map<String, Object> values) {
        Trees.walk(expression.tree(), node -> {
            if (node instanceof Node.Variable v && !v.slot().optional()) {
                switch (v.type()) {
                    case ExpressionType.Day t -> values.put(v.name(), LocalDate.of(2025, 1, 1));
                    case ExpressionType.Moment t -> values.put(v.name(), Instant.parse("2025-01-01T00:00:00Z"));
                    default -> {}
                }
            }
        });
    }

    private boolean says(Decision decision) {
        return bound.rows().stream()
                .filter(r -> decision.rows().contains(r.row().id()))
                .anyMatch(r ->
                        r.row().tests().values().stream().anyMatch(t -> t.text().contains("unknown")));
    }

    private static String row(Decision decision) {
        return decision.rows().isEmpty() ? "no row" : "row " + String.join(", ", decision.rows());
    }

    private static String written(Decision decision) {
        return decision.names().stream()
                .map(n -> word(decision.results().get(n)))
                .collect(Collectors.joining(", "));
    }

    private static String word(@Nullable Object value) {
        return value instanceof List<?> list && !list.isEmpty()
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : InputValues.word(value);
    }
}
