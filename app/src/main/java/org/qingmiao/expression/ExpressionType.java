package org.qingmiao.expression;

import java.util.Map;
import java.util.Set;

/** What an expression gives, before it is asked whether it may be absent. All numbers are exact. */
public sealed interface ExpressionType {
    /** {@code yes} or {@code no}. */
    record YesNo() implements ExpressionType {}

    /** A whole number of at most 18 digits where it is stored. */
    record Whole() implements ExpressionType {}

    /**
     * A number with a fixed count of decimals, stored as a whole number of units of the last one.
     *
     * @param scale decimals, 0 to 9
     */
    record Decimal(int scale) implements ExpressionType {
        public Decimal {
            if (scale < 0 || scale > 9) {
                throw new IllegalArgumentException("scale must be 0 to 9, not " + scale);
            }
        }
    }

    /** A reported number with any decimals; numbers beside it are written with decimals too ({@code 2.0}). */
    record Quantity() implements ExpressionType {}

    /** A quotient of two numbers: never rounded, compared by multiplication across. */
    record Ratio() implements ExpressionType {}

    /** Words; equal or not, but in no order. */
    record Words() implements ExpressionType {}

    /** One of the codes of a list; a code that is not in it is a fault. */
    record Code(String list, Set<String> codes) implements ExpressionType {
        public Code {
            codes = Set.copyOf(codes);
        }
    }

    /** A day of the calendar. */
    record Day() implements ExpressionType {}

    /** A point in time, exact to a microsecond. */
    record Moment() implements ExpressionType {}

    /** A length that is added to a day ({@code months(6)}) or, in hours, to a moment. */
    record Length(boolean hours) implements ExpressionType {}

    /** Another record, by its id; its fields are names of their own ({@code child.birth}). */
    record Reference(String of) implements ExpressionType {}

    /** Several values, such as codes. */
    record Several(ExpressionType element) implements ExpressionType {}

    /** The rows of a repeating section, in their order, with the fields of a row. */
    record Rows(Map<String, Slot> fields) implements ExpressionType {
        public Rows {
            fields = Map.copyOf(fields);
        }
    }

    /** One row, or a result with several parts; only its fields can be used. */
    record Row(Map<String, Slot> fields) implements ExpressionType {
        public Row {
            fields = Map.copyOf(fields);
        }
    }

    /** The type of {@code none} alone. */
    record Nothing() implements ExpressionType {}

    /**
     * What stands under a name.
     *
     * @param optional whether it may be absent
     */
    record Slot(ExpressionType type, boolean optional) {}

    /** Whether it is a number of any kind. */
    default boolean isNumber() {
        return this instanceof Whole || this instanceof Decimal || this instanceof Quantity || this instanceof Ratio;
    }

    /** Whether it can be stored or shown; what is made of others only to be used by them cannot. */
    default boolean isValue() {
        return switch (this) {
            case Rows t -> false;
            case Row t -> false;
            case Several t -> false;
            case Length t -> false;
            case Nothing t -> false;
            default -> true;
        };
    }

    /** Whether one of two can be less than the other. */
    default boolean isInOrder() {
        return isNumber() || this instanceof Day || this instanceof Moment;
    }

    /** As packs and messages call it. */
    default String word() {
        return switch (this) {
            case YesNo t -> "yes_no";
            case Whole t -> "whole";
            case Decimal t -> "scaled(" + t.scale() + ")";
            case Quantity t -> "quantity";
            case Ratio t -> "ratio";
            case Words t -> "text";
            case Code t -> "code(" + t.list() + ")";
            case Day t -> "date";
            case Moment t -> "moment";
            case Length t -> t.hours() ? "hours" : "length";
            case Reference t -> "record(" + t.of() + ")";
            case Several t -> "list of " + t.element().word();
            case Rows t -> "rows";
            case Row t -> "row";
            case Nothing t -> "none";
        };
    }
}
