package org.qingmiao.register.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Rational;
import org.qingmiao.pack.DiagnosticCode;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.register.code.TableProblem;

/** Reads the words and numbers of cells as values of a type. */
final class CellValues {
    /** The district's time; rule C3 names it. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ExpressionType type;

    CellValues(ExpressionType type) {
        this.type = type;
    }

    /** Why a cell cannot be read. */
    static final class BadCell extends Exception {
        private static final long serialVersionUID = 1;

        final transient DiagnosticCode code;
        final String found;
        final String expected;

        BadCell(DiagnosticCode code, String found, String expected) {
            super(found, null, false, false);
            this.code = code;
            this.found = found;
            this.expected = expected;
        }
    }

    boolean isCode(String word) {
        return type instanceof ExpressionType.Code code && code.codes().contains(word);
    }

    void requireOrder(String cell) throws BadCell {
        if (!type.isInOrder()) {
            throw new BadCell(TableProblem.CELL_DOES_NOT_FIT, cell, "no order; it is " + type.word());
        }
    }

    Object read(String written) throws BadCell {
        String word = written.strip();
        return switch (type) {
            case ExpressionType.YesNo t -> yesNo(word);
            case ExpressionType.Code t -> code(word, t);
            case ExpressionType.Words t -> word;
            case ExpressionType.Reference t -> word;
            case ExpressionType.Day t -> day(word);
            case ExpressionType.Moment t -> day(word).atStartOfDay(ZONE).toInstant();
            default -> number(word);
        };
    }

    private static Object yesNo(String word) throws BadCell {
        return switch (word) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new BadCell(TableProblem.CELL_DOES_NOT_FIT, word, "yes or no");
        };
    }

    private static Object code(String word, ExpressionType.Code type) throws BadCell {
        if (!type.codes().contains(word)) {
            throw new BadCell(TableProblem.NOT_A_CODE, word, NearestWord.suggestion(word, type.codes()));
        }
        return word;
    }

    private static LocalDate day(String word) throws BadCell {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new BadCell(TableProblem.CELL_DOES_NOT_FIT, word, "a day such as 2025-01-31");
        }
    }

    private Rational number(String word) throws BadCell {
        try {
            return type.isNumber() ? Rational.of(new BigDecimal(word)) : fail(word);
        } catch (NumberFormatException e) {
            return fail(word);
        }
    }

    private Rational fail(String word) throws BadCell {
        throw new BadCell(TableProblem.CELL_DOES_NOT_FIT, word, "a value of type " + type.word());
    }
}
