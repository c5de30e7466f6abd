package org.qingmiao.tools;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** A calculator with its choices made: turns cells into rows and rows into results. */
final class Bound {
    final Shape shape;
    private final Map<String, Integer> inputPlaces;
    private final Map<String, Integer> outputPlaces;

    Bound(Shape shape) {
        this.shape = shape;
        this.inputPlaces = places(shape.inputs().stream().map(Input::name).toList());
        this.outputPlaces = places(shape.outputNames());
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (String name : names) {
            places.put(name, places.size());
        }
        return places;
    }

    Row row(@Nullable String[] cells) {
        return Row.of(shape.inputs(), inputPlaces, cells);
    }

    Row faulty(Impossible fault) {
        return Row.faulty(inputPlaces, fault);
    }

    Results blank() {
        return new Results(outputPlaces);
    }

    /** The results of a row; an impossible value empties them. */
    Results compute(RowCalculator.RowComputation computation, Row row) {
        Results results = blank();
        try {
            Impossible fault = row.fault();
            if (fault != null) {
                throw fault;
            }
            computation.compute(row, results);
        } catch (Impossible impossible) {
            results.fail(impossible);
        }
        return results;
    }

    /** The need that the columns do not meet, as one line; null if they meet all. */
    @Nullable
    String missing(List<String> columns, Lang lang) {
        for (Need need : shape.needs()) {
            if (!need.isMetBy(columns)) {
                return Messages.in(lang, "tools.file.missing_column", need.written(Messages.in(lang, "tools.help.or")));
            }
        }
        return null;
    }
}
