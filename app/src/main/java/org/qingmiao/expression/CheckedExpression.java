package org.qingmiao.expression;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An expression that was typed and guarded; safe to run as often as one likes.
 *
 * @param source as it was written
 * @param optional whether it may come out absent
 * @param names the names of the environment that it looks at, in order of appearance
 */
public record CheckedExpression(String source, Node tree, boolean optional, Set<String> names) {
    public CheckedExpression {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    public ExpressionType type() {
        return tree.type();
    }
}
