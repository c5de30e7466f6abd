package org.qingmiao.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.qingmiao.platform.Lang;

/** A table in memory in, its results out: what {@link CsvFilter} is for streams. */
public final class TableFilter {
    private final Calculator calculator;
    private final Choices choices;
    private final Bound bound;
    private final Header header;

    private TableFilter(Calculator calculator, Choices choices, Bound bound, Header header) {
        this.calculator = calculator;
        this.choices = choices;
        this.bound = bound;
        this.header = header;
    }

    /**
     * Reads the header.
     *
     * @param calculator one that computes rows or a series
     * @param names what a column is called by the calculator
     * @throws Unusable naming a required column that is missing or an input that is there twice
     */
    public static TableFilter of(
            Calculator calculator, Choices choices, List<String> columns, UnaryOperator<String> names, Lang lang)
            throws Unusable {
        Bound bound = new Bound(calculator.shape(choices));
        return new TableFilter(
                calculator,
                choices,
                bound,
                Header.read(columns, columns.stream().map(names).toList(), bound, lang));
    }

    /** Whether the answer has rows of its own instead of one beside each row. */
    public boolean ownRows() {
        return calculator instanceof SeriesCalculator series && series.ownRows();
    }

    /** What is asked and answered. */
    public Shape shape() {
        return bound.shape;
    }

    /** The results: one for each row in its order, or rows of their own. */
    public List<Results> answer(List<List<String>> table) {
        return switch (calculator) {
            case RowCalculator rows -> {
                RowCalculator.RowComputation computation = rows.prepare(choices);
                List<Results> answers = new ArrayList<>(table.size());
                table.forEach(fields -> answers.add(bound.compute(computation, header.row(fields))));
                yield answers;
            }
            case SeriesCalculator series ->
                series.compute(table.stream().map(header::row).toList(), choices, bound::blank);
            case LineCalculator _, FileCalculator _ ->
                throw new IllegalArgumentException(calculator.about().name() + " reads no table");
        };
    }
}
