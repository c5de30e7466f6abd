package org.qingmiao.register.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Compilation;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionCompiler;
import org.qingmiao.expression.ExpressionProblem;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.reader.RegisterProblem;

/** Compiles the expressions of one register, keeps those that are right, and tells the others at their place. */
final class FormulaRun {
    private final Diagnostics diagnostics;
    private final Predicate<String> unshared;
    private final Map<FormulaText, CheckedExpression> checked = new LinkedHashMap<>();

    /**
     * @param unshared whether a name exists in another register that does not share it
     */
    FormulaRun(Diagnostics diagnostics, Predicate<String> unshared) {
        this.diagnostics = diagnostics;
        this.unshared = unshared;
    }

    Map<FormulaText, CheckedExpression> checked() {
        return Collections.unmodifiableMap(checked);
    }

    Optional<CheckedExpression> condition(FormulaText formula, Environment environment) {
        return done(formula, new ExpressionCompiler(environment).condition(formula.source()));
    }

    /** Any result at all. */
    Optional<CheckedExpression> any(FormulaText formula, Environment environment) {
        return done(formula, new ExpressionCompiler(environment).anything(formula.source()));
    }

    /** A day or a moment. */
    Optional<CheckedExpression> time(FormulaText formula, Environment environment) {
        return wanted(
                formula,
                environment,
                t -> t instanceof ExpressionType.Day || t instanceof ExpressionType.Moment,
                "date or moment");
    }

    Optional<CheckedExpression> number(FormulaText formula, Environment environment) {
        return wanted(formula, environment, ExpressionType::isNumber, "a number");
    }

    /** What may be stored as a type. */
    Optional<CheckedExpression> stored(FormulaText formula, Environment environment, ExpressionType type) {
        Optional<CheckedExpression> found = any(formula, environment);
        found.flatMap(e -> Storable.fault(e.tree(), type)).ifPresent(fault -> {
            issue(formula.place(), RegisterProblem.CALC_OF_ANOTHER_TYPE, fault, type.word());
            checked.remove(formula);
        });
        return found;
    }

    Optional<CheckedExpression> wanted(
            FormulaText formula, Environment environment, Predicate<ExpressionType> fits, String expected) {
        Optional<CheckedExpression> found = any(formula, environment);
        found.filter(e -> !fits.test(e.type())).ifPresent(e -> {
            issue(
                    formula.place(),
                    RegisterProblem.CALC_OF_ANOTHER_TYPE,
                    e.type().word(),
                    expected);
            checked.remove(formula);
        });
        return found;
    }

    private Optional<CheckedExpression> done(FormulaText formula, Compilation compilation) {
        return switch (compilation) {
            case Compilation.Checked c -> {
                checked.put(formula, c.expression());
                yield Optional.of(c.expression());
            }
            case Compilation.Refused r -> {
                r.problems().forEach(p -> refused(formula, p));
                yield Optional.empty();
            }
        };
    }

    private void refused(FormulaText formula, ExpressionProblem problem) {
        String found = problem.code().id() + " " + problem.found() + " in: " + formula.source();
        issue(formula.place().inside(problem.line(), problem.column()), code(problem), found, problem.expected());
    }

    private RegisterProblem code(ExpressionProblem problem) {
        return switch (problem.code()) {
            case NOT_HERE -> RegisterProblem.TODAY_IN_WHAT_IS_STORED;
            case UNKNOWN_NAME ->
                unshared.test(problem.found()) ? RegisterProblem.NOT_SHARED : RegisterProblem.EXPRESSION_REFUSED;
            default -> RegisterProblem.EXPRESSION_REFUSED;
        };
    }

    void issue(SourceLocation place, RegisterProblem code, String found, String expected) {
        diagnostics.issue(place, code, found, expected);
    }
}
