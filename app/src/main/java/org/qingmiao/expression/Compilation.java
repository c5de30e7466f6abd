package org.qingmiao.expression;

import java.util.List;

/** What compiling gives. */
public sealed interface Compilation {
    /** The expression is right. */
    record Checked(CheckedExpression expression) implements Compilation {}

    /** It is not; all that was found, from left to right, at least one. */
    record Refused(List<ExpressionProblem> problems) implements Compilation {}
}
