package org.qingmiao.tools.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.BoundCalculator;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.FileCalculator;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.SeriesCalculator;
import org.qingmiao.tools.TableHeader;
import org.qingmiao.tools.TableShape;

/** A table in memory in, its results out: what {@link CsvFilter} is for streams. */
public final class TableFilter {
    private final Calculator calculator;
    private final ChosenOptions chosenOptions;
    private final BoundCalculator boundCalculator;
    private final TableHeader tableHeader;

    private TableFilter(
            Calculator calculator,
            ChosenOptions chosenOptions,
            BoundCalculator boundCalculator,
            TableHeader tableHeader) {
        this.calculator = calculator;
        this.chosenOptions = chosenOptions;
        this.boundCalculator = boundCalculator;
        this.tableHeader = tableHeader;
    }

    /**
     * Reads the header.
     *
     * @param calculator one that computes rows or a series
     * @param names what a column is called by the calculator
     * @throws InvalidInput naming a required column that is missing or an input that is there twice
     */
    public static TableFilter of(
            Calculator calculator,
            ChosenOptions chosenOptions,
            List<String> columns,
            UnaryOperator<String> names,
            Lang lang)
            throws InvalidInput {
        BoundCalculator boundCalculator = new BoundCalculator(calculator.shape(chosenOptions));
        return new TableFilter(
                calculator,
                chosenOptions,
                boundCalculator,
                TableHeader.read(columns, columns.stream().map(names).toList(), boundCalculator, lang));
    }

    /** Whether the answer has rows of its own instead of one beside each row. */
    public boolean ownRows() {
        return calculator instanceof SeriesCalculator series && series.ownRows();
    }

    /** What is asked and answered. */
    public TableShape shape() {
        return boundCalculator.shape;
    }

    /** The results: one for each row in its order, or rows of their own. */
    public List<ResultRow> answer(List<List<String>> table) {
        return switch (calculator) {
            case RowCalculator rows -> {
                RowCalculator.RowComputation computation = rows.prepare(chosenOptions);
                List<ResultRow> answers = new ArrayList<>(table.size());
                table.forEach(fields -> answers.add(boundCalculator.compute(computation, tableHeader.row(fields))));
                yield answers;
            }
            case SeriesCalculator series ->
                series.compute(table.stream().map(tableHeader::row).toList(), chosenOptions, boundCalculator::blank);
            case LineCalculator _, FileCalculator _ ->
                throw new IllegalArgumentException(calculator.about().name() + " reads no table");
        };
    }
}
