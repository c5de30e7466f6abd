package org.qingmiao.register.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Node.Order;
import org.qingmiao.register.decision.CellValues.BadCell;

/**
 * Reads a cell of a decision table. Empty or {@code -}: anything; {@code unknown}; {@code any}: known; {@code a, b}: one of
 * these; {@code any: a b}; {@code all: a b}; {@code not: a, b}; {@code >= 5}, {@code < lod} (another input);
 * {@code 3..12}, {@code 50..<75}, {@code [a..b)}; {@code count >= 2} of several codes.
 */
final class CellGrammar {
    private static final Pattern RANGE =
            Pattern.compile("([\\[(]?)\\s*([^\\s.]+(?:\\.\\d+)?)\\s*\\.\\.(<?)\\s*([^\\])]+?)\\s*([\\])]?)");
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|!=|==|<|>|=)\\s*(.+)");
    private static final Pattern WORDS = Pattern.compile("(any of|any|all|not)\\b:?\\s*(.+)");

    private final CellValues values;
    private final Set<String> inputs;
    private final boolean several;

    /**
     * @param type of the input
     * @param inputs names that a comparison may be made with
     */
    CellGrammar(ExpressionType type, Set<String> inputs) {
        this.several = type instanceof ExpressionType.Several;
        this.values = new CellValues(type instanceof ExpressionType.Several s ? s.element() : type);
        this.inputs = Set.copyOf(inputs);
    }

    /** @throws BadCell saying what is wrong with it */
    CellTest read(String text) throws BadCell {
        String cell = text.strip();
        return switch (cell) {
            case "", "-" -> new CellTest.Anything();
            case "unknown" -> new CellTest.Unknown();
            case "any", "known" -> new CellTest.Known();
            default -> worded(cell);
        };
    }

    private CellTest worded(String cell) throws BadCell {
        Matcher worded = WORDS.matcher(cell);
        if (!worded.matches() || values.isCode(cell)) {
            return cell.startsWith("count") && several ? count(cell.substring(5).strip()) : listed(cell);
        }
        Set<Object> wanted = new LinkedHashSet<>();
        for (String word : worded.group(2).split("[,\\s]+", -1)) {
            wanted.add(values.read(word));
        }
        CellTest either =
                either(wanted.stream().<CellTest>map(CellTest.Equal::new).toList());
        return switch (worded.group(1)) {
            case "all" -> new CellTest.AllOf(wanted);
            case "not" -> new CellTest.Not(either);
            default -> either;
        };
    }

    private static CellTest count(String cell) throws BadCell {
        return new CellTest.Count(new CellGrammar(new ExpressionType.Whole(), Set.of()).read(cell));
    }

    private CellTest listed(String cell) throws BadCell {
        List<CellTest> tests = new ArrayList<>();
        for (String part : cell.split(",", -1)) {
            tests.add(one(part.strip()));
        }
        return either(tests);
    }

    private static CellTest either(List<CellTest> tests) {
        return tests.size() == 1 ? tests.getFirst() : new CellTest.Either(tests);
    }

    private CellTest one(String part) throws BadCell {
        Matcher range = RANGE.matcher(part);
        Matcher compared = COMPARED.matcher(part);
        if (part.equals("unknown")) {
            return new CellTest.Unknown();
        }
        if (range.matches()) {
            return between(range);
        }
        return compared.matches()
                ? compared(compared.group(1), compared.group(2).strip())
                : equal(part);
    }

    private CellTest equal(String part) throws BadCell {
        return part.equals("none") && !values.isCode(part)
                ? new CellTest.Unknown()
                : new CellTest.Equal(values.read(part));
    }

    private CellTest between(Matcher range) throws BadCell {
        values.requireOrder(range.group());
        Object low = values.read(range.group(2));
        Object high = values.read(range.group(4));
        boolean withLow = !range.group(1).equals("(");
        boolean withHigh = range.group(3).isEmpty() && !range.group(5).equals(")");
        return new CellTest.Between(low, withLow, high, withHigh);
    }

    private CellTest compared(String sign, String operand) throws BadCell {
        if (sign.startsWith("=")) {
            return equal(operand);
        }
        if (sign.equals("!=")) {
            return new CellTest.Not(equal(operand));
        }
        values.requireOrder(sign + operand);
        Order order = switch (sign) {
            case "<" -> Order.BELOW;
            case "<=" -> Order.AT_MOST;
            case ">" -> Order.ABOVE;
            default -> Order.AT_LEAST;
        };
        return inputs.contains(operand)
                ? new CellTest.ComparedTo(order, operand)
                : new CellTest.Compared(order, values.read(operand));
    }
}
