package org.qingmiao.tools;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Text;

/** A calculator with its choices made: turns cells into rows and rows into results. */
public final class BoundCalculator {
    public final TableShape shape;
    private final Map<String, Integer> inputPlaces;
    private final Map<String, Integer> outputPlaces;

    public BoundCalculator(TableShape tableShape) {
        this.shape = tableShape;
        this.inputPlaces =
                places(tableShape.inputs().stream().map(InputColumn::name).toList());
        this.outputPlaces = places(tableShape.outputNames());
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (String name : names) {
            places.put(name, places.size());
        }
        return places;
    }

    public CaseRow row(@Nullable String[] cells) {
        return CaseRow.of(shape.inputs(), inputPlaces, cells);
    }

    CaseRow faulty(ImpossibleValue fault) {
        return CaseRow.faulty(inputPlaces, fault);
    }

    public ResultRow blank() {
        return new ResultRow(outputPlaces);
    }

    /** The results of a row; an impossible value empties them. */
    public ResultRow compute(RowCalculator.RowComputation computation, CaseRow caseRow) {
        ResultRow resultRow = blank();
        try {
            ImpossibleValue fault = caseRow.fault();
            if (fault != null) {
                throw fault;
            }
            computation.compute(caseRow, resultRow);
        } catch (ImpossibleValue impossibleValue) {
            resultRow.fail(impossibleValue);
        }
        return resultRow;
    }

    /** The need that the columns do not meet; null if they meet all. */
    @Nullable
    public Text missing(List<String> columns) {
        return shape.needs().stream()
                .filter(requiredColumns -> !requiredColumns.isMetBy(columns))
                .findFirst()
                .map(RequiredColumns::text)
                .orElse(null);
    }
}
