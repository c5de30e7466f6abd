package org.qingmiao.indicator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Estimate;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;

/** Answers computed from columns when they are looked at. */
final class ColumnGrid implements IndicatorGrid {
    private final List<Indicator> indicators;
    private final Map<String, Indicator> byId = new HashMap<>();
    private final List<String> units;
    private final List<Period> periods;
    private final ColumnValues values;
    private final OrgTree tree;

    ColumnGrid(
            List<Indicator> indicators, List<String> units, List<Period> periods, ColumnValues values, OrgTree tree) {
        this.indicators = indicators;
        this.units = units;
        this.periods = periods;
        this.values = values;
        this.tree = tree;
        indicators.forEach(i -> byId.put(i.id(), i));
    }

    @Override
    public IndicatorValue value(String indicator, String unit, Period period) {
        Indicator definition = byId.get(indicator);
        if (definition == null || !periods.contains(period)) {
            throw new IllegalArgumentException("not asked for: " + indicator + " · " + unit + " · " + period);
        }
        return value(definition, tree.position(unit), period);
    }

    @Override
    public Stream<IndicatorValue> values() {
        int[] positions = units.stream().mapToInt(tree::position).toArray();
        return indicators.stream()
                .flatMap(i -> Arrays.stream(positions)
                        .boxed()
                        .flatMap(at -> periods.stream().map(p -> value(i, at, p))));
    }

    private IndicatorValue value(Indicator indicator, int position, Period period) {
        ColumnValues.Cursor above = new ColumnValues.Cursor();
        ColumnValues.Cursor below = new ColumnValues.Cursor();
        values.compute(indicator.numerator(), period, position, above);
        Formula denominator = indicator.denominator();
        if (denominator != null) {
            values.compute(denominator, period, position, below);
        }
        Estimate estimate = Estimate.of(indicator, above.value, below.value);
        IndicatorValue.Coverage coverage =
                new IndicatorValue.Coverage(above.reported, above.expected, below.reported, below.expected);
        boolean whole = coverage.complete();
        return new IndicatorValue(
                indicator.id(),
                tree.at(position).id(),
                period,
                whole ? known(estimate.value()) : null,
                known(estimate.numerator()),
                known(estimate.denominator()),
                whole ? known(estimate.lower()) : null,
                whole ? known(estimate.upper()) : null,
                coverage,
                above.synthetic || below.synthetic);
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
