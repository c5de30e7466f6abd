package org.qingmiao.register.decision;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.jvm.JvmEvaluator;

/** The inputs of one decision, each worked out once and only when a row asks for it. */
final class InputRun {
    private final BoundTable table;
    private final JvmEvaluator evaluator;
    private final Map<String, @Nullable Object> done = new LinkedHashMap<>();
    private final WithFacts values;

    InputRun(BoundTable table, Map<String, ?> values, JvmEvaluator evaluator) {
        this.table = table;
        this.evaluator = evaluator;
        this.values = new WithFacts(values);
    }

    @Nullable
    Object value(String input) {
        if (!done.containsKey(input)) {
            CheckedExpression expression = table.inputs().get(input);
            done.put(input, expression == null ? null : evaluator.value(expression, values));
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

    /** The values of the record, with the facts that were worked out in front of them. */
    private final class WithFacts extends AbstractMap<String, Object> {
        private final Map<String, ?> record;
        private final Map<String, @Nullable Object> facts = new HashMap<>();

        WithFacts(Map<String, ?> record) {
            this.record = record;
        }

        @Override
        public @Nullable Object get(Object name) {
            CheckedExpression fact = table.facts().get(name);
            if (fact == null) {
                return record.get(name);
            }
            if (!facts.containsKey(name)) {
                facts.put((String) name, evaluator.value(fact, this));
            }
            return facts.get(name);
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            throw new UnsupportedOperationException("values are asked for by name");
        }
    }
}
