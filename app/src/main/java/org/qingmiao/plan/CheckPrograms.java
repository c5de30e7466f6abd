package org.qingmiao.plan;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Runs the packs' checks on values. */
@Component
public class CheckPrograms {
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    private final Map<Check, CelRuntime.Program> programs = new ConcurrentHashMap<>();

    /**
     * Whether the check holds.
     *
     * @param values one for each operand of the check
     */
    public boolean holds(Check check, Map<Operand, Double> values) {
        Map<String, Double> variables = new HashMap<>();
        values.forEach((operand, value) -> variables.put(operand.written(), value));
        try {
            return Boolean.TRUE.equals(
                    programs.computeIfAbsent(check, this::program).eval(variables));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("check " + check.id() + " cannot be evaluated on " + values, e);
        }
    }

    private CelRuntime.Program program(Check check) {
        CelCompilerBuilder compiler =
                CelCompilerFactory.standardCelCompilerBuilder().addMacros(OperandMacros.ALL);
        check.operands().forEach(operand -> compiler.addVar(operand.written(), SimpleType.DOUBLE));
        try {
            return runtime.createProgram(compiler.build().compile(check.rule()).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("check " + check.id() + " was not compiled with its pack", e);
        }
    }
}
