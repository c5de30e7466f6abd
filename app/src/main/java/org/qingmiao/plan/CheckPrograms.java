package org.qingmiao.plan;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
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
     * @param values one for each element of the check
     */
    public boolean holds(Check check, Map<String, Double> values) {
        try {
            return Boolean.TRUE.equals(
                    programs.computeIfAbsent(check, this::program).eval(values));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("check " + check.id() + " cannot be evaluated on " + values, e);
        }
    }

    private CelRuntime.Program program(Check check) {
        CelCompilerBuilder compiler = CelCompilerFactory.standardCelCompilerBuilder();
        check.elements().forEach(id -> compiler.addVar(id, SimpleType.DOUBLE));
        try {
            return runtime.createProgram(compiler.build().compile(check.rule()).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("check " + check.id() + " was not compiled with its pack", e);
        }
    }
}
