package org.qingmiao.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.Period;
import org.qingmiao.platform.Text;

/**
 * A formula over data elements with its unit: {@code numerator / denominator × factor}, or just the numerator.
 *
 * @param chapter chapter of the plan in which it is filed
 * @param denominator absent for a count
 * @param decimals as the plan or the field prints it
 * @param comparisons ids of published series that may stand beside it
 * @param everyday the promise in everyday words, for the public page
 */
public record Indicator(
        String id,
        String chapter,
        Text name,
        Text definition,
        MeasurementUnit unit,
        Direction direction,
        Formula numerator,
        @Nullable Formula denominator,
        int factor,
        int decimals,
        IntervalMethod interval,
        String responsible,
        Period.Kind period,
        @Nullable Range plausible,
        Source source,
        Optional<String> code,
        List<String> comparisons,
        Optional<Text> comparisonNote,
        Text everyday) {

    /** Which way is good. */
    public enum Direction {
        UP,
        DOWN,
        NONE
    }

    /** How the interval of an estimate is made; {@code NONE} for full counts. */
    public enum IntervalMethod {
        POISSON_EXACT,
        WILSON,
        CLOPPER_PEARSON,
        NONE
    }

    public record Range(double min, double max) {}

    /** Where the definition is from, and how sure that is. */
    public record Source(String title, String detail, boolean confirmed) {}

    public boolean isCount() {
        return denominator == null;
    }
}
