package org.qingmiao.register.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Rational;

/**
 * The values of an input that matter to a table: every bound that a row draws and its neighbours, every code, each set of
 * codes that rows tell apart, and that it is unknown where it may be.
 */
final class InputValues {
    private static final int MOST_CODES = 9;

    private final BoundTable bound;

    InputValues(BoundTable bound) {
        this.bound = bound;
    }

    /** Inputs that others are compared with. */
    Set<String> referred() {
        Set<String> referred = new LinkedHashSet<>();
        each(test -> {
            if (test instanceof CellTest.ComparedTo c) {
                referred.add(c.name());
            }
        });
        return referred;
    }

    List<@Nullable Object> of(String input) {
        CheckedExpression expression = bound.inputs().get(input);
        if (expression == null) {
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>(
                switch (expression.type()) {
                    case ExpressionType.YesNo t -> List.of(true, false);
                    case ExpressionType.Code t -> t.codes().stream().sorted().toList();
                    case ExpressionType.Several t -> sets(input, t.element());
                    case ExpressionType.Words t -> words(input);
                    case ExpressionType.Day t -> days(input);
                    case ExpressionType.Moment t -> moments(input);
                    case ExpressionType type when type.isNumber() -> numbers(input, step(type));
                    default -> List.of("…");
                });
        if (expression.optional()) {
            values.add(null);
        }
        return values;
    }

    private static Rational step(ExpressionType type) {
        return switch (type) {
            case ExpressionType.Whole t -> Rational.of(1);
            case ExpressionType.Decimal t -> Rational.of(BigDecimal.ONE.movePointLeft(t.scale()));
            default -> Rational.of(new BigDecimal("0.001"));
        };
    }

    private Set<Object> literals(String input) {
        Set<Object> literals = new LinkedHashSet<>();
        bound.rows()
                .forEach(row -> walk(row.tests().get(input), test -> {
                    switch (test) {
                        case CellTest.Equal t -> literals.add(t.wanted());
                        case CellTest.AllOf t -> literals.addAll(t.wanted());
                        case CellTest.Compared t -> literals.add(t.to());
                        case CellTest.Between t -> literals.addAll(List.of(t.low(), t.high()));
                        default -> {}
                    }
                }));
        return literals;
    }

    private List<Object> numbers(String input, Rational step) {
        TreeSet<Rational> numbers = new TreeSet<>();
        Set<Object> literals = new LinkedHashSet<>(literals(input));
        var referred = referred();
        if (!referred.isEmpty()) {
            referred.forEach(r -> literals.addAll(literals(r)));
            literals.add(Rational.of(1));
        }
        for (Object literal : literals) {
            if (literal instanceof Rational r) {
                numbers.addAll(List.of(r.minus(step), r, r.plus(step)));
            }
        }
        return numbers.isEmpty() ? List.of(Rational.ZERO) : new ArrayList<>(numbers);
    }

    private List<Object> days(String input) {
        Set<Object> days = new LinkedHashSet<>();
        for (Object literal : literals(input)) {
            if (literal instanceof LocalDate d) {
                days.addAll(List.of(d.minusDays(1), d, d.plusDays(1)));
            }
        }
        return days.isEmpty() ? List.of(LocalDate.of(2025, 1, 1)) : new ArrayList<>(days);
    }

    private List<Object> moments(String input) {
        Set<Object> moments = new LinkedHashSet<>();
        for (Object literal : literals(input)) {
            if (literal instanceof Instant i) {
                moments.addAll(List.of(i.minusSeconds(1), i, i.plusSeconds(1)));
            }
        }
        return moments.isEmpty() ? List.of(Instant.EPOCH) : new ArrayList<>(moments);
    }

    private List<Object> words(String input) {
        List<Object> words = new ArrayList<>(literals(input));
        words.add("…");
        return words;
    }

    /** Sets of codes; codes that no row names are one. */
    private List<Object> sets(String input, ExpressionType element) {
        Set<Object> literals = new LinkedHashSet<>(literals(input));
        List<Object> codes = new ArrayList<>(literals.stream().limit(MOST_CODES).toList());
        if (element instanceof ExpressionType.Code code) {
            code.codes().stream()
                    .filter(c -> !literals.contains(c))
                    .sorted()
                    .findFirst()
                    .ifPresent(codes::add);
        }
        List<Object> sets = new ArrayList<>();
        for (int set = 0; set < 1 << codes.size(); set++) {
            List<Object> chosen = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(codes.get(i));
                }
            }
            sets.add(chosen);
        }
        return sets;
    }

    private void each(Consumer<CellTest> consumer) {
        bound.rows().forEach(row -> row.tests().values().forEach(test -> walk(test, consumer)));
    }

    private static void walk(@Nullable CellTest test, Consumer<CellTest> consumer) {
        if (test == null) {
            return;
        }
        consumer.accept(test);
        switch (test) {
            case CellTest.Not t -> walk(t.test(), consumer);
            case CellTest.Either t -> t.tests().forEach(part -> walk(part, consumer));
            default -> {}
        }
    }

    /** A value in a message. */
    static String word(@Nullable Object value) {
        return switch (value) {
            case null -> "unknown";
            case Boolean b -> b ? "yes" : "no";
            case Rational r ->
                new BigDecimal(r.numerator())
                        .divide(new BigDecimal(r.denominator()), MathContext.DECIMAL64)
                        .stripTrailingZeros()
                        .toPlainString();
            case List<?> list when list.isEmpty() -> "none";
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }
}
