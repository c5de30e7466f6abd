package org.qingmiao.plan;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** CEL over data elements: each is a variable of type double. */
final class Expressions {
    private static final Map<String, Formula.Operator> OPERATORS = Map.of(
            "_+_", Formula.Operator.PLUS,
            "_-_", Formula.Operator.MINUS,
            "_*_", Formula.Operator.TIMES,
            "_/_", Formula.Operator.DIVIDED_BY);

    private final CelCompiler compiler;
    private final Collection<String> elements;
    private final Found found;

    Expressions(Collection<String> elements, Found found) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        elements.forEach(id -> builder.addVar(id, SimpleType.DOUBLE));
        this.compiler = builder.build();
        this.elements = elements;
        this.found = found;
    }

    /** A formula; faults become issues at their place inside the value that begins at {@code place}. */
    Optional<Formula> formula(String expression, Place place) {
        return checked(expression, place).flatMap(ast -> {
            if (!ast.getResultType().equals(SimpleType.DOUBLE)) {
                found.issue(
                        place,
                        Issue.Code.BAD_EXPRESSION,
                        "type " + ast.getResultType().name(),
                        "a number (double)");
                return Optional.empty();
            }
            return reduce(ast.getExpr(), place);
        });
    }

    /** The elements of a condition, if it is one. */
    Optional<Set<String>> condition(String expression, Place place) {
        return checked(expression, place).flatMap(ast -> {
            if (!ast.getResultType().equals(SimpleType.BOOL)) {
                found.issue(
                        place,
                        Issue.Code.BAD_EXPRESSION,
                        "type " + ast.getResultType().name(),
                        "a condition (bool)");
                return Optional.empty();
            }
            Set<String> names = new LinkedHashSet<>();
            names(ast.getExpr(), names);
            return Optional.of(names);
        });
    }

    private Optional<CelAbstractSyntaxTree> checked(String expression, Place place) {
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        CelValidationResult result = compiler.compile(expression);
        for (CelIssue issue : result.getErrors()) {
            int column = place.column() + Math.max(0, issue.getSourceLocation().getColumn());
            Place at = new Place(place.file(), place.line(), column);
            report(
                    at,
                    issue.getMessage(),
                    expression,
                    Math.max(0, issue.getSourceLocation().getColumn()));
        }
        try {
            return result.hasError() ? Optional.empty() : Optional.of(result.getAst());
        } catch (CelValidationException e) {
            return Optional.empty();
        }
    }

    private void report(Place at, String message, String expression, int column) {
        if (message.startsWith("undeclared reference")) {
            String name =
                    expression.substring(Math.min(column, expression.length())).split("[^\\w.]", 2)[0];
            found.issue(at, Issue.Code.UNKNOWN_REFERENCE, "data element " + name, Nearest.suggestion(name, elements));
        } else if (message.contains("(double, int)") || message.contains("(int, double)")) {
            found.issue(at, Issue.Code.BAD_EXPRESSION, "a whole number beside a data element", "decimals: 2.0, not 2");
        } else {
            found.issue(at, Issue.Code.BAD_EXPRESSION, message, "an expression over data elements");
        }
    }

    private Optional<Formula> reduce(CelExpr expr, Place place) {
        return switch (expr.getKind()) {
            case IDENT -> Optional.of(new Formula.Element(expr.ident().name()));
            case CONSTANT -> constant(expr.constant(), place);
            case CALL -> call(expr.call(), place);
            default -> refuse(expr.getKind().toString(), place);
        };
    }

    private Optional<Formula> constant(CelConstant constant, Place place) {
        return constant.getKind() == CelConstant.Kind.DOUBLE_VALUE
                ? Optional.of(new Formula.Constant(constant.doubleValue()))
                : refuse(constant.getKind().toString(), place);
    }

    private Optional<Formula> call(CelExpr.CelCall call, Place place) {
        List<CelExpr> args = call.args();
        Formula.Operator operator = OPERATORS.get(call.function());
        if (operator != null && args.size() == 2) {
            return reduce(args.get(0), place)
                    .flatMap(
                            left -> reduce(args.get(1), place).map(right -> new Formula.Binary(operator, left, right)));
        }
        if (call.function().equals("-_")) {
            return reduce(args.get(0), place).map(Formula.Negated::new);
        }
        return refuse(call.function(), place);
    }

    private Optional<Formula> refuse(String what, Place place) {
        found.issue(place, Issue.Code.NOT_COMPUTABLE, what, "only + - * / over data elements and numbers");
        return Optional.empty();
    }

    private static void names(CelExpr expr, Set<String> names) {
        switch (expr.getKind()) {
            case IDENT -> names.add(expr.ident().name());
            case CALL -> expr.call().args().forEach(a -> names(a, names));
            default -> {}
        }
    }
}
