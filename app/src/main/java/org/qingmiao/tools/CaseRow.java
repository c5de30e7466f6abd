package org.qingmiao.tools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;

/** What is known of one case. Everything may be unknown, which is null, never zero. */
public final class CaseRow {
    private final Map<String, Integer> places;
    private final @Nullable Object[] values;
    private final @Nullable ImpossibleValue fault;

    private CaseRow(Map<String, Integer> places, @Nullable Object[] values, @Nullable ImpossibleValue fault) {
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
    static CaseRow of(List<InputColumn> inputs, Map<String, Integer> places, @Nullable String[] cells) {
        @Nullable Object[] values = new @Nullable Object[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            String cell = cells[i];
            try {
                values[i] = cell == null ? null : inputs.get(i).parse(cell);
            } catch (ImpossibleValue impossibleValue) {
                return new CaseRow(places, texts(inputs, cells), impossibleValue);
            }
        }
        return new CaseRow(places, values, null);
    }

    /** Texts are never impossible, and name the series or area to which a faulty row belongs. */
    private static @Nullable Object[] texts(List<InputColumn> inputs, @Nullable String[] cells) {
        @Nullable Object[] values = new @Nullable Object[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            String cell = cells[i];
            values[i] = cell == null || inputs.get(i).kind() != InputColumn.Kind.TEXT
                    ? null
                    : inputs.get(i).parse(cell);
        }
        return values;
    }

    /** A row that cannot be used, for a reason of its own. */
    static CaseRow faulty(Map<String, Integer> places, ImpossibleValue fault) {
        return new CaseRow(places, new @Nullable Object[places.size()], fault);
    }

    /** The first impossible value; if there is one, only texts are known. Row calculators never see such a row. */
    public @Nullable ImpossibleValue fault() {
        return fault;
    }

    /** Whether the value is given. */
    public boolean has(InputColumn inputColumn) {
        return value(inputColumn) != null;
    }

    public @Nullable BigDecimal decimal(InputColumn inputColumn) {
        return (BigDecimal) value(inputColumn);
    }

    /** The number in floating point; NaN if unknown. */
    public double number(InputColumn inputColumn) {
        BigDecimal value = decimal(inputColumn);
        return value == null ? Double.NaN : value.doubleValue();
    }

    public @Nullable Long integer(InputColumn inputColumn) {
        return (Long) value(inputColumn);
    }

    public @Nullable LocalDate date(InputColumn inputColumn) {
        return (LocalDate) value(inputColumn);
    }

    public @Nullable Sex sex(InputColumn inputColumn) {
        return (Sex) value(inputColumn);
    }

    public @Nullable Boolean yesNo(InputColumn inputColumn) {
        return (Boolean) value(inputColumn);
    }

    /** A text, or the word of a code in lower case. */
    public @Nullable String text(InputColumn inputColumn) {
        return (String) value(inputColumn);
    }

    private @Nullable Object value(InputColumn inputColumn) {
        Integer place = places.get(inputColumn.name());
        return place == null ? null : values[place];
    }
}
