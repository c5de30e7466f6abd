package org.qingmiao.expression.jvm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Rational;

/** Values as callers give them, made into those of the evaluator. */
final class JvmValues {
    private JvmValues() {}

    /**
     * @throws IllegalArgumentException if a value is not of the type that the environment promised
     */
    static @Nullable Object read(@Nullable Object value, ExpressionType type) {
        if (value == null) {
            return null;
        }
        Object read = switch (type) {
            case ExpressionType.YesNo t when value instanceof Boolean -> value;
            case ExpressionType.Words t when value instanceof String -> value;
            case ExpressionType.Code t when value instanceof String -> value;
            case ExpressionType.Reference t when value instanceof String -> value;
            case ExpressionType.Day t when value instanceof LocalDate -> value;
            case ExpressionType.Moment t when value instanceof Instant i -> i.truncatedTo(ChronoUnit.MICROS);
            case ExpressionType.Several t when value instanceof List -> value;
            case ExpressionType.Rows t when value instanceof List -> value;
            case ExpressionType.Row t when value instanceof Map || value instanceof NamedValues -> value;
            default -> type.isNumber() ? number(value) : null;
        };
        if (read == null) {
            throw new IllegalArgumentException(value.getClass().getSimpleName() + " is not of type " + type.word());
        }
        return read;
    }

    /** A field of a row, or a part of a result. */
    static @Nullable Object field(@Nullable Object row, String name) {
        return switch (row) {
            case Map<?, ?> fields -> fields.get(name);
            case NamedValues fields -> fields.get(name);
            case null, default -> null;
        };
    }

    /** Floating numbers count as the shortest decimal that means them. */
    private static @Nullable Object number(Object value) {
        return switch (value) {
            case Rational r -> r;
            case BigDecimal d -> Rational.of(d);
            case BigInteger i -> Rational.of(new BigDecimal(i));
            case Double d -> Rational.of(BigDecimal.valueOf(d));
            case Integer i -> Rational.of(i);
            case Long l -> Rational.of(l);
            default -> null;
        };
    }

    /** The order of two values of one type. */
    static int compare(Object left, Object right) {
        return switch (left) {
            case Rational l -> l.compareTo((Rational) right);
            case LocalDate l -> l.compareTo((LocalDate) right);
            case Instant l -> l.compareTo((Instant) right);
            default -> throw new IllegalArgumentException("no order of " + left.getClass());
        };
    }
}
