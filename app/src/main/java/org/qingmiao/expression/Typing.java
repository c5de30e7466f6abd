package org.qingmiao.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.expression.ExpressionProblem.Code;
import org.qingmiao.expression.ExpressionType.Slot;

/** Gives every part of a parsed expression its type, or says why it has none. */
final class Typing {
    private final Environment environment;
    private final Parsed parsed;
    private final Problems problems;
    private final IdentityHashMap<Node, Integer> places = new IdentityHashMap<>();
    private final Map<String, ExpressionType> rows = new HashMap<>();
    private final Operators operators = new Operators(this);
    private final Functions functions = new Functions(this);
    private int nodes;
    private int depth;

    Typing(Environment environment, Parsed parsed, Problems problems) {
        this.environment = environment;
        this.parsed = parsed;
        this.problems = problems;
    }

    Optional<Node> tree() {
        return type(parsed.root());
    }

    IdentityHashMap<Node, Integer> places() {
        return places;
    }

    Environment environment() {
        return environment;
    }

    Parsed parsed() {
        return parsed;
    }

    /** The rows that names may speak of here, by their name; the empty name is the group. */
    Map<String, ExpressionType> rows() {
        return rows;
    }

    Optional<Node> type(CelExpr part) {
        if (++nodes > Limits.NODES || depth >= Limits.DEPTH) {
            if (problems.none()) {
                refuse(
                        Code.TOO_LARGE,
                        part,
                        "an expression of more than " + Limits.NODES + " parts or " + Limits.DEPTH + " levels",
                        "several smaller ones");
            }
            return Optional.empty();
        }
        depth++;
        Optional<Node> node = switch (part.getKind()) {
            case CONSTANT -> constant(part);
            case IDENT, SELECT -> name(part);
            case CALL -> call(part);
            default -> refuse(Code.SYNTAX, part, part.getKind().toString().toLowerCase(Locale.ROOT), "an expression");
        };
        depth--;
        node.ifPresent(n -> places.putIfAbsent(n, parsed.start(part)));
        return node;
    }

    /** All of them; each is looked at, even if one before is wrong. */
    Optional<List<Node>> all(List<CelExpr> parts) {
        List<Node> nodes = new ArrayList<>();
        for (CelExpr part : parts) {
            type(part).ifPresent(nodes::add);
        }
        return nodes.size() == parts.size() ? Optional.of(nodes) : Optional.empty();
    }

    Optional<Node> refuse(Code code, CelExpr at, String found, String expected) {
        problems.add(code, parsed.start(at), found, expected);
        return Optional.empty();
    }

    /** Refuses an operator at its sign. */
    Optional<Node> refuseSign(Code code, CelExpr at, String found, String expected) {
        problems.add(code, parsed.at(at), found, expected);
        return Optional.empty();
    }

    private Optional<Node> call(CelExpr part) {
        Optional<Slot> named = Parsed.name(part).flatMap(environment::find);
        if (named.isPresent()) {
            return Optional.of(new Node.Variable(Parsed.name(part).orElseThrow(), named.get()));
        }
        return operators.isOperator(part.call().function()) ? operators.type(part) : functions.type(part);
    }

    private Optional<Node> constant(CelExpr part) {
        CelConstant constant = part.constant();
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> Optional.of(bool(constant.booleanValue()));
            case STRING_VALUE -> words(part, constant.stringValue());
            case INT64_VALUE, DOUBLE_VALUE -> number(part);
            case NULL_VALUE -> refuse(Code.SYNTAX, part, "null", "none");
            default -> refuse(Code.SYNTAX, part, constant.getKind().toString(), "a number, text, yes, no or none");
        };
    }

    private static Node bool(boolean value) {
        return new Node.Constant(value, new ExpressionType.YesNo());
    }

    private Optional<Node> words(CelExpr part, String value) {
        if (value.indexOf('\0') >= 0) {
            return refuse(Code.SYNTAX, part, "a character 0", "text");
        }
        return Optional.of(new Node.Constant(value, new ExpressionType.Words()));
    }

    private Optional<Node> number(CelExpr part) {
        Optional<BigDecimal> written = parsed.number(part);
        if (written.isEmpty()
                || written.get().precision() > Limits.DIGITS
                || written.get().scale() > 9) {
            return refuse(
                    Code.SYNTAX,
                    part,
                    "a number written so",
                    "a decimal number of at most " + Limits.DIGITS + " digits, 9 behind the point");
        }
        BigDecimal value = written.get();
        boolean whole = part.constant().getKind() == CelConstant.Kind.INT64_VALUE;
        ExpressionType type = whole ? new ExpressionType.Whole() : new ExpressionType.Decimal(value.scale());
        return Optional.of(new Node.Constant(Rational.of(value), type));
    }

    private Optional<Node> name(CelExpr part) {
        Optional<String> name = Parsed.name(part);
        Optional<Node> found = name.flatMap(n -> row(n).or(() -> known(n)));
        if (found.isPresent()) {
            return found;
        }
        boolean path = name.isPresent() && !name.get().contains("(");
        return path || part.getKind() == CelExpr.ExprKind.Kind.IDENT ? unknown(part, name.orElse("")) : field(part);
    }

    private Optional<Node> known(String name) {
        if (Node.WORDS.containsKey(name)) {
            Node.Constant word = Node.WORDS.get(name);
            return Optional.of(new Node.Constant(word.value(), word.type()));
        }
        return environment.find(name).map(slot -> new Node.Variable(name, slot));
    }

    private Optional<Node> row(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        Optional<Node> own = member(first, dot < 0 ? "" : name.substring(dot + 1));
        return own.isPresent() ? own : member("", name);
    }

    private Optional<Node> member(String row, String field) {
        return switch (rows.get(row)) {
            case ExpressionType.Rows r ->
                Optional.ofNullable(r.fields().get(field)).map(slot -> new Node.Member(row, field, slot));
            case ExpressionType.Several s
            when field.isEmpty() -> Optional.of(new Node.Member(row, "", new Slot(s.element(), false)));
            case null, default -> Optional.empty();
        };
    }

    private Optional<Node> unknown(CelExpr part, String name) {
        if (environment.refuses(name)) {
            return refuse(Code.NOT_HERE, part, name, "what does not move with time alone");
        }
        String near = String.join(", ", environment.names().stream().limit(8).toList());
        return refuse(Code.UNKNOWN_NAME, part, name, near);
    }

    private Optional<Node> field(CelExpr part) {
        return type(part.select().operand()).flatMap(of -> {
            String field = part.select().field();
            if (of.type() instanceof ExpressionType.Row row && row.fields().get(field) != null) {
                return Optional.of(new Node.Part(of, field, row.fields().get(field)));
            }
            return refuse(Code.UNKNOWN_NAME, part, field + " of " + of.type().word(), "a field of a row");
        });
    }
}
