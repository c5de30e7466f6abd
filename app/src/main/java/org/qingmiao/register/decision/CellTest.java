package org.qingmiao.register.decision;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Node.Order;
import org.qingmiao.expression.Rational;

/** What a cell of a decision table asks of one input. A value that is absent meets no test but {@link Unknown}. */
sealed interface CellTest {
    /** Whether a value meets it; {@code names} gives what other inputs hold. */
    boolean holds(@Nullable Object value, Function<String, @Nullable Object> names);

    /** Every value, absent or not: an empty cell or {@code -}. */
    record Anything() implements CellTest {
        @Override
        public boolean holds(@Nullable Object value, Function<String, @Nullable Object> names) {
            return true;
        }
    }

    /** Absent: {@code unknown}. Of several codes: none is known, or none was chosen. */
    record Unknown() implements CellTest {
        @Override
        public boolean holds(@Nullable Object value, Function<String, @Nullable Object> names) {
            return value == null || value instanceof List<?> list && list.isEmpty();
        }
    }

    /** Not absent: {@code any}. Of several codes: at least one. */
    record Known() implements CellTest {
        @Override
        public boolean holds(@Nullable Object value, Function<String, @Nullable Object> names) {
            return !new Unknown().holds(value, names);
        }
    }

    /** The same value; of several codes, this one among them. */
    record Equal(Object wanted) implements CellTest {
        @Override
        public boolean holds(@Nullable Object value, Function<String, @Nullable Object> names) {
            return value instanceof List<?> list ? list.contains(wanted) : wanted.equals(value);
        }
    }

    /** All of these codes among several. */
    record AllOf(Set<Object> wanted) implements CellTest {
        public AllOf {
            wanted = Set.copyOf(wanted);
        }

        @Override
        public boolean holds(@Nullable Object value, Function<String, @Nullable Object> names) {
            return value instanceof List<?> list && Set.copyOf(list).containsAll(wanted);
        }
    }

    /** Less or more than a value. */
    record Compared(Order order, Object to) implements CellTest {
        @Override
        public boolean holds(@Nullable Object value, Function<String, @Nullable Object> names) {
            return value != null && order.holds(compare(value, to));
        }
    }

    /** Less, more than or equal to another input; not met if either is absent. */
    record ComparedTo(Order order, String name) implements CellTest {
        @Override
        public boolean holds(@Nullable Object value, Function<String, @Nullable Object> names) {
            Object other = names.apply(name);
            return value != null && other != null && order.holds(compare(value, other));
        }
    }

    /** Between two values, each of which may or may not belong to it. */
    record Between(Object low, boolean withLow, Object high, boolean withHigh) implements CellTest {
        @Override
        public boolean holds(@Nullable Object value, Function<String, @Nullable Object> names) {
            if (value == null) {
                return false;
            }
            int above = compare(value, low);
            int below = compare(value, high);
            return (above > 0 || withLow && above == 0) && (below < 0 || withHigh && below == 0);
        }
    }

    /** How many codes were chosen. */
    record Count(CellTest number) implements CellTest {
        @Override
        public boolean holds(@Nullable Object value, Function<String, @Nullable Object> names) {
            return value instanceof List<?> list && number.holds(Rational.of(list.size()), names);
        }
    }

    /** Known and not so. */
    record Not(CellTest test) implements CellTest {
        @Override
        public boolean holds(@Nullable Object value, Function<String, @Nullable Object> names) {
            return value != null && !test.holds(value, names);
        }
    }

    /** One of several tests. */
    record Either(List<CellTest> tests) implements CellTest {
        public Either {
            tests = List.copyOf(tests);
        }

        @Override
        public boolean holds(@Nullable Object value, Function<String, @Nullable Object> names) {
            return tests.stream().anyMatch(t -> t.holds(value, names));
        }
    }

    /** The order of two values of one type; both were checked to be of one when the table was bound. */
    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) Objects.requireNonNull(one)).compareTo(other);
    }
}
