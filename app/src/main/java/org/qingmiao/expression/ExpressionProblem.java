package org.qingmiao.expression;

import java.util.Locale;

/**
 * Why an expression is refused.
 *
 * @param offset where, in characters from the start of the expression, from 0
 * @param line line within the expression, from 1
 * @param column column within the line, from 1
 * @param found what stands there
 * @param expected what may stand there, or what to do; in the words of the language
 */
public record ExpressionProblem(Code code, int offset, int line, int column, String found, String expected)
        implements Comparable<ExpressionProblem> {

    /** The catalogue; {@code docs/expressions.md} explains each. */
    public enum Code {
        SYNTAX("QM-X001"),
        TOO_LARGE("QM-X002"),
        UNKNOWN_NAME("QM-X003"),
        UNKNOWN_FUNCTION("QM-X004"),
        WRONG_ARGUMENT("QM-X005"),
        WRONG_TYPE("QM-X006"),
        WRONG_RESULT("QM-X007"),
        MAY_BE_ABSENT("QM-X008"),
        NOT_IN_LIST("QM-X009"),
        NOT_HERE("QM-X010"),
        MIXED_NUMBERS("QM-X011");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        /** Stable; never used again for another fault. */
        public String id() {
            return id;
        }
    }

    /** Key of the sentence for people; {@code {0}} is what was found, {@code {1}} what was expected. */
    public String messageKey() {
        return "expression." + code.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(ExpressionProblem other) {
        return Integer.compare(offset, other.offset);
    }
}
