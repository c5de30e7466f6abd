package org.qingmiao.expression.jvm;

import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Node;
import org.qingmiao.expression.Rational;

/** Gathers what is taken of rows, one after the other. Smallest, largest and mean are of the values that are known. */
final class TakenValues {
    private final Node.Taken taken;
    private long count;
    private boolean allHold = true;
    private Rational sum = Rational.ZERO;
    private @Nullable Object chosen;

    TakenValues(Node.Taken taken) {
        this.taken = taken;
    }

    void add(Object row, @Nullable Object value) {
        switch (taken) {
            case COUNT, EXISTS -> count++;
            case ALL -> allHold &= Boolean.TRUE.equals(value);
            case LAST -> chosen = row;
            case SUM, MEAN -> {
                if (value instanceof Rational number) {
                    sum = sum.plus(number);
                    count++;
                }
            }
            case LEAST, MOST -> {
                if (value != null && isBetter(value)) {
                    chosen = value;
                }
            }
        }
    }

    private boolean isBetter(Object value) {
        Object before = chosen;
        if (before == null) {
            return true;
        }
        int comparison = JvmValues.compare(value, before);
        return taken == Node.Taken.LEAST ? comparison < 0 : comparison > 0;
    }

    /** Whether further rows change nothing. */
    boolean isDecided() {
        return taken == Node.Taken.EXISTS && count > 0 || !allHold;
    }

    @Nullable
    Object result() {
        return switch (taken) {
            case EXISTS -> count > 0;
            case ALL -> allHold;
            case COUNT -> Rational.of(count);
            case SUM -> sum;
            case MEAN -> count == 0 ? null : sum.dividedBy(Rational.of(count));
            case LEAST, MOST, LAST -> chosen;
        };
    }
}
