package org.qingmiao.expression;

import java.util.HashSet;
import java.util.Set;

/** What is known to be there once a condition has come out. */
final class Facts {
    private Facts() {}

    /** What is there if the condition holds. */
    static Set<Node> ifYes(Node condition) {
        Set<Node> facts = new HashSet<>();
        switch (condition) {
            case Node.Known n -> present(n.operand(), facts);
            case Node.Not n -> facts.addAll(ifNo(n.operand()));
            case Node.Both n -> {
                facts.addAll(ifYes(n.left()));
                facts.addAll(ifYes(n.right()));
            }
            case Node.Either n -> {
                facts.addAll(ifYes(n.left()));
                facts.retainAll(ifYes(n.right()));
            }
            case Node.Same n -> {
                if (isThere(n.right())) {
                    present(n.left(), facts);
                }
                if (isThere(n.left())) {
                    present(n.right(), facts);
                }
            }
            case Node.OneOf n -> present(n.operand(), facts);
            case Node.Among n -> {
                present(n.operand(), facts);
                present(n.list(), facts);
            }
            default -> {}
        }
        return facts;
    }

    /** What is there if it does not. */
    static Set<Node> ifNo(Node condition) {
        Set<Node> facts = new HashSet<>();
        switch (condition) {
            case Node.Not n -> facts.addAll(ifYes(n.operand()));
            case Node.Either n -> {
                facts.addAll(ifNo(n.left()));
                facts.addAll(ifNo(n.right()));
            }
            case Node.Both n -> {
                facts.addAll(ifNo(n.left()));
                facts.retainAll(ifNo(n.right()));
            }
            case Node.Same n -> {
                if (isNone(n.right())) {
                    present(n.left(), facts);
                }
                if (isNone(n.left())) {
                    present(n.right(), facts);
                }
            }
            default -> {}
        }
        return facts;
    }

    /** A node that is there, and with it what it cannot be without. */
    private static void present(Node node, Set<Node> facts) {
        facts.add(node);
        switch (node) {
            case Node.Part n -> present(n.of(), facts);
            case Node.Arithmetic n -> {
                present(n.left(), facts);
                present(n.right(), facts);
            }
            case Node.Negated n -> present(n.operand(), facts);
            case Node.HostCall n -> n.arguments().forEach(a -> present(a, facts));
            case Node.Call n -> {
                if (n.function().isStrict()) {
                    n.arguments().forEach(a -> present(a, facts));
                }
            }
            default -> {}
        }
    }

    private static boolean isThere(Node node) {
        return node instanceof Node.Constant c && c.value() != null
                || node instanceof Node.Variable v && !v.slot().optional();
    }

    private static boolean isNone(Node node) {
        return node instanceof Node.Constant c && c.value() == null;
    }
}
