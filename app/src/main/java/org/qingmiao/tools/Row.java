package org.qingmiao.tools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;

/** What is known of one case. Everything may be unknown, which is null, never zero. */
public final class Row {
    private final Map<String, Integer> places;
    private final @Nullable Object[] values;
    private final @Nullable Impossible fault;

    private Row(Map<String, Integer> places, @Nullable Object[] values, @Nullable Impossible fault) {
        this.places = places;
        this.values = values;
        this.fault = fault;
    }

    /**
     * Reads the cells of a row.
     *
     * @param places the place of each input by its name
     * @param cells null where the table has no such column
     */
    static Row of(List<Input> inputs, Map<String, Integer> places, @Nullable String[] cells) {
        @Nullable Object[] values = new @Nullable Object[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            String cell = cells[i];
            try {
                values[i] = cell == null ? null : inputs.get(i).parse(cell);
            } catch (Impossible impossible) {
                return new Row(places, texts(inputs, cells), impossible);
            }
        }
        return new Row(places, values, null);
    }

    /** Texts are never impossible, and name the series or area to which a faulty row belongs. */
    private static @Nullable Object[] texts(List<Input> inputs, @Nullable String[] cells) {
        @Nullable Object[] values = new @Nullable Object[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            String cell = cells[i];
            values[i] = cell == null || inputs.get(i).kind() != Input.Kind.TEXT
                    ? null
                    : inputs.get(i).parse(cell);
        }
        return values;
    }

    /** A row that cannot be used, for a reason of its own. */
    static Row faulty(Map<String, Integer> places, Impossible fault) {
        return new Row(places, new @Nullable Object[places.size()], fault);
    }

    /** The first impossible value; if there is one, only texts are known. Row calculators never see such a row. */
    public @Nullable Impossible fault() {
        return fault;
    }

    /** Whether the value is given. */
    public boolean has(Input input) {
        return value(input) != null;
    }

    public @Nullable BigDecimal decimal(Input input) {
        return (BigDecimal) value(input);
    }

    /** The number in floating point; NaN if unknown. */
    public double number(Input input) {
        BigDecimal value = decimal(input);
        return value == null ? Double.NaN : value.doubleValue();
    }

    public @Nullable Long integer(Input input) {
        return (Long) value(input);
    }

    public @Nullable LocalDate date(Input input) {
        return (LocalDate) value(input);
    }

    public @Nullable Sex sex(Input input) {
        return (Sex) value(input);
    }

    public @Nullable Boolean yesNo(Input input) {
        return (Boolean) value(input);
    }

    /** A text, or the word of a code in lower case. */
    public @Nullable String text(Input input) {
        return (String) value(input);
    }

    private @Nullable Object value(Input input) {
        Integer place = places.get(input.name());
        return place == null ? null : values[place];
    }
}
