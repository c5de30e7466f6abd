package org.qingmiao.register.trial;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.jvm.JvmEvaluator;
import org.qingmiao.expression.jvm.NamedValues;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.function.CalculatorRun;

/**
 * What expressions see of a record, or of a row of it: values by name, each worked out when it is first asked for. A value
 * that would hang on itself is absent.
 */
abstract class View implements NamedValues {
    private final TrialRun run;
    private final JvmEvaluator evaluator;
    private final Map<String, @Nullable Object> known = new HashMap<>();
    private final Set<String> inWork = new HashSet<>();
    private final Map<String, CalculatorRun.Answer> judged = new HashMap<>();

    View(TrialRun run) {
        this.run = run;
        this.evaluator = new JvmEvaluator(
                run.trial().zone(), (name, arguments) -> run.host().call(this, name, arguments));
    }

    final TrialRun run() {
        return run;
    }

    final JvmEvaluator evaluator() {
        return evaluator;
    }

    /** The section whose row or member this is. */
    abstract Optional<Section> section();

    /** Works a name out. */
    abstract @Nullable Object find(String name);

    @Override
    public @Nullable Object get(String name) {
        if (!known.containsKey(name) && inWork.add(name)) {
            Object found = find(name);
            inWork.remove(name);
            known.put(name, found);
        }
        return known.get(name);
    }

    /** What an expression of the definition gives here; nothing if it is absent or was refused. */
    @Nullable
    Object value(FormulaText formula) {
        return value(formula, this);
    }

    @Nullable
    Object value(FormulaText formula, NamedValues values) {
        Optional<CheckedExpression> expression = run.trial().formula(formula);
        return expression.isEmpty() ? null : evaluator.value(expression.get(), values);
    }

    boolean holds(FormulaText formula) {
        return Boolean.TRUE.equals(value(formula));
    }

    Map<String, CalculatorRun.Answer> judged() {
        return judged;
    }
}
