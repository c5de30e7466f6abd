package org.qingmiao.plan.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Compilation;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionCompiler;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.jvm.JvmEvaluator;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.CheckOperand;
import org.springframework.stereotype.Component;

/** Runs the packs' checks on values. */
@Component
public class CheckPrograms {
    private final JvmEvaluator evaluator = JvmEvaluator.plain();
    private final Map<Check, CheckedExpression> programs = new ConcurrentHashMap<>();

    /**
     * Whether the check holds. Values count as the decimals that they mean, so 0.1 + 0.2 is 0.3. A value that is no
     * finite number is a fault by itself and breaks no check.
     *
     * @param values one for each operand of the check
     */
    public boolean holds(Check check, Map<CheckOperand, Double> values) {
        if (!values.values().stream().allMatch(Double::isFinite)) {
            return true;
        }
        Map<String, Double> variables = new HashMap<>();
        values.forEach((checkOperand, value) -> variables.put(checkOperand.written(), value));
        return evaluator.holds(programs.computeIfAbsent(check, CheckPrograms::program), variables);
    }

    private static CheckedExpression program(Check check) {
        Environment.Builder environment = Environment.builder();
        check.operands()
                .forEach(checkOperand -> environment.known(checkOperand.written(), new ExpressionType.Quantity()));
        return switch (new ExpressionCompiler(environment.build()).condition(check.rule())) {
            case Compilation.Checked checked -> checked.expression();
            case Compilation.Refused refused ->
                throw new IllegalStateException(
                        "check " + check.id() + " was not compiled with its pack: " + refused.problems());
        };
    }
}
