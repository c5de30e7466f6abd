package org.qingmiao.plan;

import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code previous(e)}, {@code below(e)} and {@code above(e)} in a rule as the variable of that {@link Operand}. */
final class OperandMacros {
    static final Set<String> WORDS = Set.of("previous", "below", "above");
    static final List<CelMacro> ALL = WORDS.stream().map(OperandMacros::macro).toList();

    private OperandMacros() {}

    private static CelMacro macro(String word) {
        return CelMacro.newGlobalMacro(
                word, 1, (factory, target, arguments) -> Optional.of(variable(word, arguments.getFirst(), factory)));
    }

    private static CelExpr variable(String word, CelExpr of, CelMacroExprFactory factory) {
        return name(of).map(name -> factory.newIdentifier(word + "(" + name + ")"))
                .orElseGet(() -> factory.reportError(
                        CelIssue.formatError(factory.getSourceLocation(of), word + "(…) of an expression")));
    }

    /** An id with dots, which is parsed as a field of a field. */
    private static Optional<String> name(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> Optional.of(expr.ident().name());
            case SELECT ->
                name(expr.select().operand()).map(n -> n + "." + expr.select().field());
            default -> Optional.empty();
        };
    }
}
