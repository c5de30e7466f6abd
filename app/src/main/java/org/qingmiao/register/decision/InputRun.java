package org.qingmiao.register.decision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.jvm.JvmEvaluator;
import org.qingmiao.expression.jvm.NamedValues;

/** The inputs of one decision, each worked out once and only when a row asks for it. */
final class InputRun {
    private final BoundTable table;
    private final JvmEvaluator evaluator;
    private final Map<String, @Nullable Object> done = new LinkedHashMap<>();
    private final NamedValues record;
    private final Map<String, @Nullable Object> facts = new HashMap<>();

    InputRun(BoundTable table, NamedValues record, JvmEvaluator evaluator) {
        this.table = table;
        this.evaluator = evaluator;
        this.record = record;
    }

    @Nullable
    Object value(String input) {
        if (!done.containsKey(input)) {
            CheckedExpression expression = table.inputs().get(input);
            done.put(input, expression == null ? null : evaluator.value(expression, this::named));
        }
        return done.get(input);
    }

    Map<String, Object> known() {
        Map<String, Object> known = new LinkedHashMap<>();
        done.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        return known;
    }

    /** A value of the record, or a fact that was worked out in front of them. */
    private @Nullable Object named(String name) {
        CheckedExpression fact = table.facts().get(name);
        if (fact == null) {
            return record.get(name);
        }
        if (!facts.containsKey(name)) {
            facts.put(name, evaluator.value(fact, this::named));
        }
        return facts.get(name);
    }
}
