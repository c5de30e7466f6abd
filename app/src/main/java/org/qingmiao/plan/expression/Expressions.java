package org.qingmiao.plan.expression;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.Builtin;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Compilation;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionCompiler;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Node;
import org.qingmiao.expression.Rational;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.plan.CheckOperand;
import org.qingmiao.plan.ExpressionFaults;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.PlanProblem;

/** Expressions over data elements: each is a reported quantity; conditions may look before, below and above as well. */
public final class Expressions {
    private final ExpressionCompiler formulas;
    private final ExpressionCompiler conditions;
    private final Map<String, CheckOperand> operands = new HashMap<>();
    private final ExpressionFaults faults;
    private final Diagnostics diagnostics;

    public Expressions(Collection<String> elements, Diagnostics diagnostics) {
        Environment.Builder plain = Environment.builder();
        Environment.Builder wide = Environment.builder();
        for (String element : elements) {
            plain.known(element, new ExpressionType.Quantity());
            for (CheckOperand checkOperand : CheckOperand.all(element)) {
                operands.put(checkOperand.written(), checkOperand);
                wide.known(checkOperand.written(), new ExpressionType.Quantity());
            }
        }
        this.formulas = new ExpressionCompiler(plain.build());
        this.conditions = new ExpressionCompiler(wide.build());
        this.faults = new ExpressionFaults(elements, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** A formula; faults become issues at their place inside the value that begins at {@code place}. */
    public Optional<Formula> formula(String expression, SourceLocation sourceLocation) {
        return checked(formulas::number, expression, sourceLocation).flatMap(checked -> {
            if (checked.type() instanceof ExpressionType.Whole) {
                diagnostics.issue(
                        sourceLocation,
                        PackProblem.BAD_EXPRESSION,
                        "a whole number",
                        "a number with decimals: 2.0, not 2");
                return Optional.empty();
            }
            return reduce(checked.tree(), sourceLocation);
        });
    }

    /** What a condition looks at, if it is one. */
    public Optional<Set<CheckOperand>> condition(String expression, SourceLocation sourceLocation) {
        return checked(conditions::condition, expression, sourceLocation).map(checked -> {
            Set<CheckOperand> seen = new LinkedHashSet<>();
            checked.names().forEach(name -> seen.add(Objects.requireNonNull(operands.get(name), name)));
            return seen;
        });
    }

    @FunctionalInterface
    private interface Compiler {
        Compilation compile(String expression);
    }

    private Optional<CheckedExpression> checked(Compiler compiler, String expression, SourceLocation sourceLocation) {
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        return switch (compiler.compile(expression)) {
            case Compilation.Checked checked -> Optional.of(checked.expression());
            case Compilation.Refused refused -> {
                refused.problems().forEach(problem -> faults.report(problem, expression, sourceLocation));
                yield Optional.empty();
            }
        };
    }

    /** What can be computed on whole columns. */
    private Optional<Formula> reduce(Node node, SourceLocation sourceLocation) {
        return switch (node) {
            case Node.Variable v -> Optional.of(new Formula.Element(v.name()));
            case Node.Constant c
            when c.value() instanceof Rational number -> Optional.of(new Formula.Constant(number.doubleValue()));
            case Node.Negated n -> reduce(n.operand(), sourceLocation).map(Formula.Negated::new);
            case Node.Arithmetic a ->
                reduce(a.left(), sourceLocation)
                        .flatMap(left -> reduce(a.right(), sourceLocation)
                                .map(right -> new Formula.Binary(operator(a.operation()), left, right)));
            case Node.Call call when call.function() == Builtin.MIN -> smallest(call.arguments(), sourceLocation);
            default -> {
                diagnostics.issue(
                        sourceLocation,
                        PlanProblem.NOT_COMPUTABLE,
                        "more than arithmetic",
                        "only + - * / and min(…) over data elements and numbers");
                yield Optional.empty();
            }
        };
    }

    private Optional<Formula> smallest(List<Node> arguments, SourceLocation sourceLocation) {
        return arguments.stream()
                .map(a -> reduce(a, sourceLocation))
                .reduce((a, b) ->
                        a.flatMap(left -> b.map(right -> new Formula.Binary(Formula.Operator.SMALLER_OF, left, right))))
                .orElseThrow();
    }

    private static Formula.Operator operator(Node.Operation operation) {
        return switch (operation) {
            case PLUS -> Formula.Operator.PLUS;
            case MINUS -> Formula.Operator.MINUS;
            case TIMES -> Formula.Operator.TIMES;
            case DIVIDED_BY -> Formula.Operator.DIVIDED_BY;
        };
    }
}
