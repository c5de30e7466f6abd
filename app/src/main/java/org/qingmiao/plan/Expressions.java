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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CEL over data elements: each is a variable of type double; conditions may look before, below and above as well. */
final class Expressions {
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Map<String, Formula.Operator> OPERATORS = Map.of(
            "_+_", Formula.Operator.PLUS,
            "_-_", Formula.Operator.MINUS,
            "_*_", Formula.Operator.TIMES,
            "_/_", Formula.Operator.DIVIDED_BY);

    private final CelCompiler formulas;
    private final CelCompiler conditions;
    private final Map<String, Operand> operands = new HashMap<>();
    private final Collection<String> elements;
    private final Found found;

    Expressions(Collection<String> elements, Found found) {
        CelCompilerBuilder plain = CelCompilerFactory.standardCelCompilerBuilder();
        CelCompilerBuilder wide =
                CelCompilerFactory.standardCelCompilerBuilder().addMacros(OperandMacros.ALL);
        for (String element : elements) {
            plain.addVar(element, SimpleType.DOUBLE);
            Operand.all(element).forEach(o -> operands.put(o.written(), o));
        }
        operands.keySet().forEach(name -> wide.addVar(name, SimpleType.DOUBLE));
        this.formulas = plain.build();
        this.conditions = wide.build();
        this.elements = elements;
        this.found = found;
    }

    /** A formula; faults become issues at their place inside the value that begins at {@code place}. */
    Optional<Formula> formula(String expression, Place place) {
        return checked(formulas, expression, place).flatMap(ast -> {
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

    /** What a condition looks at, if it is one. */
    Optional<Set<Operand>> condition(String expression, Place place) {
        return checked(conditions, expression, place).flatMap(ast -> {
            if (!ast.getResultType().equals(SimpleType.BOOL)) {
                found.issue(
                        place,
                        Issue.Code.BAD_EXPRESSION,
                        "type " + ast.getResultType().name(),
                        "a condition (bool)");
                return Optional.empty();
            }
            Set<Operand> seen = new LinkedHashSet<>();
            ast.getReferenceMap().values().stream()
                    .map(reference -> operands.get(reference.name()))
                    .filter(Objects::nonNull)
                    .forEach(seen::add);
            return Optional.of(seen);
        });
    }

    private Optional<CelAbstractSyntaxTree> checked(CelCompiler compiler, String expression, Place place) {
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        CelValidationResult result = compiler.compile(expression);
        for (CelIssue issue : result.getErrors()) {
            report(
                    place,
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

    private void report(Place place, String message, String expression, int column) {
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            undeclared(place, undeclared.group(1), expression, column);
        } else if (message.contains("(double, int)") || message.contains("(int, double)")) {
            found.issue(
                    at(place, column),
                    Issue.Code.BAD_EXPRESSION,
                    "a whole number beside a data element",
                    "decimals: 2.0, not 2");
        } else {
            found.issue(at(place, column), Issue.Code.BAD_EXPRESSION, message, "an expression over data elements");
        }
    }

    private static Place at(Place place, int column) {
        return new Place(place.file(), place.line(), place.column() + column);
    }

    /** @param written as the compiler names it: the first step of an id with dots, a function, {@code previous(…)} */
    private void undeclared(Place place, String written, String expression, int column) {
        boolean plain = expression.startsWith(written, column);
        String name =
                plain ? expression.substring(column).split("[^\\w.]", 2)[0] : written.replaceAll(".*\\(|\\).*", "");
        if (elements.contains(name) || OperandMacros.WORDS.contains(name)) {
            found.issue(
                    at(place, column),
                    Issue.Code.BAD_EXPRESSION,
                    written,
                    "in checks alone: previous(…), below(…), above(…), previous(below(…)), previous(above(…))");
            return;
        }
        int from = plain ? column : Math.max(0, expression.indexOf(name));
        found.issue(
                at(place, from),
                Issue.Code.UNKNOWN_REFERENCE,
                "data element " + name,
                Nearest.suggestion(name, elements));
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
}
