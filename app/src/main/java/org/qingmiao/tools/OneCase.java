package org.qingmiao.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** One case given by name and value, from flags or a form. A series is given by values with commas between. */
public final class OneCase {
    private final Calculator calculator;
    private final Choices choices;
    final Bound bound;

    /** @param calculator one that computes rows or a series */
    public OneCase(Calculator calculator, Choices choices) {
        this.calculator = calculator;
        this.choices = choices;
        this.bound = new Bound(calculator.shape(choices));
    }

    /** What is asked and answered under the choices. */
    public Shape shape() {
        return bound.shape;
    }

    /**
     * The results: one row, or the rows of a series.
     *
     * @throws Unusable naming what is required and missing
     */
    public List<Results> answer(Map<String, String> flags, Lang lang) throws Unusable {
        String missing = bound.missing(List.copyOf(flags.keySet()), lang);
        if (missing != null) {
            throw new Unusable(missing);
        }
        return switch (calculator) {
            case RowCalculator rows -> List.of(bound.compute(rows.prepare(choices), row(flags, 0)));
            case SeriesCalculator series -> series.compute(series(flags, lang), choices, bound::blank);
            case LineCalculator _, FileCalculator _ ->
                throw new IllegalArgumentException(calculator.about().name() + " has no rows");
        };
    }

    Row row(Map<String, String> flags, int place) {
        @Nullable String[] cells = new @Nullable String[bound.shape.inputs().size()];
        for (int i = 0; i < cells.length; i++) {
            String value = flags.get(bound.shape.inputs().get(i).name());
            cells[i] = value == null || !(calculator instanceof SeriesCalculator) ? value : part(value, place);
        }
        return bound.row(cells);
    }

    /** A single value stands for every row. */
    private static String part(String value, int place) {
        String[] parts = value.split(",", -1);
        return parts.length == 1 ? parts[0] : parts[place];
    }

    private List<Row> series(Map<String, String> flags, Lang lang) throws Unusable {
        int rows = 1;
        for (Map.Entry<String, String> flag : flags.entrySet()) {
            int parts = flag.getValue().split(",", -1).length;
            if (parts != 1 && rows != 1 && parts != rows) {
                throw new Unusable(Messages.in(lang, "tools.file.other_number_of_values", flag.getKey(), parts, rows));
            }
            rows = Math.max(rows, parts);
        }
        List<Row> series = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            series.add(row(flags, i));
        }
        return series;
    }
}
