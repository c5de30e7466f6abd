package org.qingmiao.register.formula;

import java.util.Map;
import java.util.Objects;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;

/** All expressions of one register, typed. */
public final class RegisterFormulas {
    private RegisterFormulas() {}

    /**
     * Makes the names that the register defines, and the computed fields that are never absent, known to its scope; before
     * any register is compiled that reads it.
     */
    public static void learn(Register register, RegisterScope scope) {
        new FieldFormulas(register, scope).learn(new FormulaRun(new Diagnostics(), name -> false));
    }

    /**
     * Compiles every expression; what is wrong goes to the diagnostics.
     *
     * @param scopes of all registers, by id
     */
    public static Map<FormulaText, CheckedExpression> of(
            Register register,
            Map<String, Register> others,
            Map<String, RegisterScope> scopes,
            Diagnostics diagnostics) {
        RegisterScope scope = Objects.requireNonNull(scopes.get(register.id()));
        FormulaRun run = new FormulaRun(diagnostics, scope::isUnshared);
        register.define().values().forEach(f -> run.any(f, scope.record(ScopeUse.FREE)));
        new FieldFormulas(register, scope).compile(run);
        LifeFormulas life = new LifeFormulas(register, others, scopes, run);
        life.compile();
        new DebtFormulas(register, scopes, life, run).compile();
        new ViewFormulas(register, scope, run).compile();
        return run.checked();
    }
}
