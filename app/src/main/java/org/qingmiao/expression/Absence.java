package org.qingmiao.expression;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Asks what may be absent, and refuses an order, a condition or a sum over it unless {@code known(…)} or a comparison
 * with something known guards it.
 */
final class Absence {
    private final IdentityHashMap<Node, Integer> places;
    private final Problems problems;

    /** @param places where each node stands, by identity */
    Absence(IdentityHashMap<Node, Integer> places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    boolean mayBeAbsent(Node node) {
        return mayBeAbsent(node, Set.of());
    }

    boolean require(Node node) {
        require(node, Set.of());
        return false;
    }

    private void require(Node node, Set<Node> known) {
        if (mayBeAbsent(node, known)) {
            String hint = node.type() instanceof ExpressionType.YesNo ? "== yes" : "known(…) && …";
            problems.add(
                    ExpressionProblem.Code.MAY_BE_ABSENT, places.getOrDefault(node, 0), "what may be absent", hint);
        }
    }

    private boolean mayBeAbsent(Node node, Set<Node> known) {
        boolean absent = switch (node) {
            case Node.Constant n -> n.value() == null;
            case Node.Variable n -> n.slot().optional();
            case Node.Member n -> n.slot().optional();
            case Node.Part n -> mayBeAbsent(n.of(), known) || n.slot().optional();
            case Node.YesOrNo n -> condition(n, known);
            case Node.Arithmetic n -> any(List.of(n.left(), n.right()), known) || mayDivideByZero(n);
            case Node.Negated n -> mayBeAbsent(n.operand(), known);
            case Node.Choice n -> choice(n, known);
            case Node.Call n -> call(n, known);
            case Node.HostCall n -> any(n.arguments(), known) || n.slot().optional();
            case Node.OverRows n -> overRows(n, known);
        };
        return absent && !known.contains(node);
    }

    private boolean condition(Node.YesOrNo node, Set<Node> known) {
        switch (node) {
            case Node.Not n -> require(n.operand(), known);
            case Node.Both n -> {
                require(n.left(), known);
                require(n.right(), with(known, Facts.ifYes(n.left())));
            }
            case Node.Either n -> {
                require(n.left(), known);
                require(n.right(), with(known, Facts.ifNo(n.left())));
            }
            case Node.Ordered n -> {
                require(n.left(), known);
                require(n.right(), known);
            }
            case Node.Known n -> mayBeAbsent(n.operand(), known);
            case Node.Same n -> any(List.of(n.left(), n.right()), known);
            case Node.OneOf n -> mayBeAbsent(n.operand(), known);
            case Node.Among n -> any(List.of(n.operand(), n.list()), known);
        }
        return false;
    }

    private boolean choice(Node.Choice node, Set<Node> known) {
        require(node.condition(), known);
        boolean yes = mayBeAbsent(node.yes(), with(known, Facts.ifYes(node.condition())));
        boolean no = mayBeAbsent(node.no(), with(known, Facts.ifNo(node.condition())));
        return yes || no;
    }

    private boolean call(Node.Call node, Set<Node> known) {
        int absent = 0;
        for (Node argument : node.arguments()) {
            absent += mayBeAbsent(argument, known) ? 1 : 0;
        }
        return node.function().isStrict()
                ? absent > 0
                : absent == node.arguments().size();
    }

    private boolean overRows(Node.OverRows node, Set<Node> known) {
        require(node.list(), known);
        require(node.condition(), known);
        Set<Node> inRow = with(known, Facts.ifYes(node.condition()));
        return switch (node.taken()) {
            case SUM, EXISTS, ALL, COUNT -> {
                require(node.value(), inRow);
                yield false;
            }
            default -> {
                mayBeAbsent(node.value(), inRow);
                yield true;
            }
        };
    }

    private boolean any(Iterable<Node> nodes, Set<Node> known) {
        boolean any = false;
        for (Node node : nodes) {
            any |= mayBeAbsent(node, known);
        }
        return any;
    }

    private static boolean mayDivideByZero(Node.Arithmetic node) {
        return node.operation() == Node.Operation.DIVIDED_BY
                && !(node.right() instanceof Node.Constant c && c.value() instanceof Rational r && r.sign() != 0);
    }

    private static Set<Node> with(Set<Node> known, Set<Node> more) {
        if (more.isEmpty()) {
            return known;
        }
        Set<Node> all = new HashSet<>(known);
        all.addAll(more);
        return all;
    }
}
