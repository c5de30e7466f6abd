package org.qingmiao.tools;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** The result cells of one row and its error. Cells that nothing is put into stay empty. */
public final class ResultRow {
    private static final MathContext STATISTIC = new MathContext(15, RoundingMode.HALF_UP);

    private final Map<String, Integer> places;
    private final @Nullable Object[] cells;
    private @Nullable Text error;
    private @Nullable ImpossibleValue failure;

    ResultRow(Map<String, Integer> places) {
        this.places = places;
        this.cells = new @Nullable Object[places.size()];
    }

    /** A word, or nothing for null and for the empty text. */
    public void word(String name, @Nullable String value) {
        put(name, value == null || value.isEmpty() ? null : value);
    }

    public void yesNo(String name, @Nullable Boolean value) {
        put(name, value == null ? null : value ? "y" : "n");
    }

    public void count(String name, long value) {
        put(name, value);
    }

    /** A decimal number as it is. */
    public void decimal(String name, @Nullable BigDecimal value) {
        put(name, value);
    }

    /** A decimal number with so many places, half up. */
    public void rounded(String name, @Nullable BigDecimal value, int places) {
        put(name, value == null ? null : value.setScale(places, RoundingMode.HALF_UP));
    }

    /** Two decimals, half up; NaN is empty. */
    public void twoDecimals(String name, double value) {
        put(name, Double.isNaN(value) ? null : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }

    /** A statistic with 15 significant digits; NaN is empty, an unbounded limit {@code Inf} or {@code -Inf}. */
    public void statistic(String name, double value) {
        if (Double.isInfinite(value)) {
            put(name, value > 0 ? "Inf" : "-Inf");
        } else {
            put(name, Double.isNaN(value) ? null : short15(value));
        }
    }

    private static BigDecimal short15(double value) {
        BigDecimal rounded = new BigDecimal(value).round(STATISTIC).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Empties all results and says why the row has none. */
    public void fail(ImpossibleValue impossibleValue) {
        Arrays.fill(cells, null);
        error = new Text(impossibleValue.in(Lang.ZH), impossibleValue.in(Lang.EN));
        failure = impossibleValue;
    }

    /** Why the row has no results at all, if it has none. */
    public Optional<ImpossibleValue> failure() {
        return Optional.ofNullable(failure);
    }

    /** That a standard has no table for a case; the same for every row, so made once. */
    public static Text noTable(Text what) {
        return Messages.of("tools.no_table", what);
    }

    /** Says why there is no result; what was put stays. */
    public void notAvailable(Text why) {
        error = why;
    }

    private void put(String name, @Nullable Object value) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("no result " + name);
        }
        cells[place] = value;
    }

    /** Whether something was put into any result. */
    public boolean any() {
        return Arrays.stream(cells).anyMatch(cell -> cell != null);
    }

    /** String, BigDecimal or Long; null if empty. */
    public @Nullable Object value(int place) {
        return cells[place];
    }

    /** The cell of a result by its name; empty if the result is. */
    public String cell(String name) {
        Integer place = places.get(name);
        return place == null ? "" : cell(place);
    }

    /** The cell as a stream shows it. */
    public String cell(int place) {
        Object value = cells[place];
        return switch (value) {
            case null -> "";
            // A tail probability may have hundreds of zeros; then the short form is the readable one.
            case BigDecimal number -> number.scale() > 40 ? number.toString() : number.toPlainString();
            default -> value.toString();
        };
    }

    /** What is wrong; empty if nothing is. */
    public String error(Lang lang) {
        return error == null ? "" : error.in(lang);
    }
}
