package org.qingmiao.expression;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one expression, with places in its text. */
final class Problems {
    private final String source;
    private final List<ExpressionProblem> all = new ArrayList<>();

    Problems(String source) {
        this.source = source;
    }

    /** @param offset in characters of Java */
    void add(ExpressionProblem.Code code, int offset, String found, String expected) {
        int at = Math.clamp(offset, 0, source.length());
        int lineStart = source.lastIndexOf('\n', at - 1) + 1;
        int line = (int) source.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        int column = source.codePointCount(lineStart, at) + 1;
        all.add(new ExpressionProblem(code, at, line, column, found, expected));
    }

    boolean none() {
        return all.isEmpty();
    }

    /** From left to right, each once. */
    List<ExpressionProblem> all() {
        return all.stream().distinct().sorted().toList();
    }
}
