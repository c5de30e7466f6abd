package org.qingmiao.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;
import org.qingmiao.expression.ExpressionType.Slot;

/** Tells whether what an expression speaks of is a list: rows, several values, a function that gives them. */
final class ListOperands {
    private final Typing typing;

    ListOperands(Typing typing) {
        this.typing = typing;
    }

    boolean isList(CelExpr part) {
        Optional<String> name = Parsed.name(part);
        int dot = name.orElse("").indexOf('.');
        boolean ofRow = dot > 0
                && typing.rows().get(name.orElse("").substring(0, dot)) instanceof ExpressionType.Rows r
                && Optional.ofNullable(r.fields().get(name.orElse("").substring(dot + 1)))
                        .filter(s -> isList(s.type()))
                        .isPresent();
        return ofRow
                || givesList(part)
                || name.flatMap(typing.environment()::find)
                        .map(Slot::type)
                        .filter(ListOperands::isList)
                        .isPresent();
    }

    /** Whether it calls a function of the room around that gives a list: {@code items.which('fail')}. */
    private boolean givesList(CelExpr part) {
        if (part.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return false;
        }
        List<Optional<Object>> constants = part.call().args().stream()
                .map(a -> a.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                                && a.constant().getKind() == CelConstant.Kind.STRING_VALUE
                        ? Optional.<Object>of(a.constant().stringValue())
                        : Optional.empty())
                .toList();
        return typing.environment().functions(Functions.hostName(part)).stream()
                .filter(f -> f.parameters().size() == constants.size())
                .flatMap(f -> f.result().of(constants).stream())
                .anyMatch(slot -> isList(slot.type()));
    }

    private static boolean isList(ExpressionType type) {
        return type instanceof ExpressionType.Rows || type instanceof ExpressionType.Several;
    }
}
