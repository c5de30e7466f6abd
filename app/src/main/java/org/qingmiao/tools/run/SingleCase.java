package org.qingmiao.tools.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.BoundCalculator;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.FileCalculator;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.SeriesCalculator;
import org.qingmiao.tools.TableShape;

/** One case given by name and value, from flags or a form. A series is given by values with commas between. */
public final class SingleCase {
    private final Calculator calculator;
    private final ChosenOptions chosenOptions;
    public final BoundCalculator bound;

    /** @param calculator one that computes rows or a series */
    public SingleCase(Calculator calculator, ChosenOptions chosenOptions) {
        this.calculator = calculator;
        this.chosenOptions = chosenOptions;
        this.bound = new BoundCalculator(calculator.shape(chosenOptions));
    }

    /** What is asked and answered under the choices. */
    public TableShape shape() {
        return bound.shape;
    }

    /**
     * The results: one row, or the rows of a series.
     *
     * @throws InvalidInput naming what is required and missing
     */
    public List<ResultRow> answer(Map<String, String> flags, Lang lang) throws InvalidInput {
        needed(flags, lang);
        return switch (calculator) {
            case RowCalculator rows -> List.of(bound.compute(rows.prepare(chosenOptions), row(flags, 0)));
            case SeriesCalculator series -> series.compute(series(flags, lang), chosenOptions, bound::blank);
            case LineCalculator _, FileCalculator _ ->
                throw new IllegalArgumentException(calculator.about().name() + " has no rows");
        };
    }

    /** @throws InvalidInput naming what is required and missing */
    public void needed(Map<String, String> flags, Lang lang) throws InvalidInput {
        Text missing = bound.missing(List.copyOf(flags.keySet()));
        if (missing != null) {
            throw new InvalidInput(
                    Messages.of("tools.fault.missing_column", missing).in(lang));
        }
    }

    public CaseRow row(Map<String, String> flags, int place) {
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

    private List<CaseRow> series(Map<String, String> flags, Lang lang) throws InvalidInput {
        int rows = 1;
        for (Map.Entry<String, String> flag : flags.entrySet()) {
            int parts = flag.getValue().split(",", -1).length;
            if (parts != 1 && rows != 1 && parts != rows) {
                throw new InvalidInput(Messages.of("tools.fault.values", "--" + flag.getKey(), parts, rows)
                        .in(lang));
            }
            rows = Math.max(rows, parts);
        }
        List<CaseRow> series = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            series.add(row(flags, i));
        }
        return series;
    }
}
