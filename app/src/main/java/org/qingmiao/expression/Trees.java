package org.qingmiao.expression;

import java.util.List;
import java.util.function.Consumer;

/** Walks over checked trees. */
public final class Trees {
    private Trees() {}

    /** Each node, from the root down. */
    public static void walk(Node node, Consumer<Node> each) {
        each.accept(node);
        parts(node).forEach(part -> walk(part, each));
    }

    /** What a node is directly made of, from left to right. */
    static List<Node> parts(Node node) {
        return switch (node) {
            case Node.Constant n -> List.of();
            case Node.Variable n -> List.of();
            case Node.Member n -> List.of();
            case Node.Part n -> List.of(n.of());
            case Node.Not n -> List.of(n.operand());
            case Node.Both n -> List.of(n.left(), n.right());
            case Node.Either n -> List.of(n.left(), n.right());
            case Node.Known n -> List.of(n.operand());
            case Node.Same n -> List.of(n.left(), n.right());
            case Node.Ordered n -> List.of(n.left(), n.right());
            case Node.OneOf n -> List.of(n.operand());
            case Node.Among n -> List.of(n.operand(), n.list());
            case Node.Arithmetic n -> List.of(n.left(), n.right());
            case Node.Negated n -> List.of(n.operand());
            case Node.Choice n -> List.of(n.condition(), n.yes(), n.no());
            case Node.Call n -> n.arguments();
            case Node.HostCall n -> n.arguments();
            case Node.OverRows n -> List.of(n.list(), n.condition(), n.value());
        };
    }
}
