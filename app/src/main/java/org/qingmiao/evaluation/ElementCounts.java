package org.qingmiao.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.IndicatorEvaluator;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;

/** What lies below the indicators: every data element that is reported, rolled up to some units and to years. */
public final class ElementCounts {
    private final List<DataElement> elements;
    private final IndicatorGrid grid;

    public ElementCounts(
            IndicatorEvaluator indicatorEvaluator,
            Plan plan,
            Collection<String> units,
            Collection<Period> years,
            Optional<Instant> asOf) {
        this.elements = plan.elements().values().stream()
                .filter(e -> e.derived() == null)
                .toList();
        this.grid = indicatorEvaluator.evaluate(
                elements.stream().map(ElementCounts::alone).toList(), units, years, asOf);
    }

    /** {@code NaN} where it is not known. */
    public double value(String unit, String element, int year) {
        Double value = of(unit, element, year).numerator();
        return value == null ? Double.NaN : value;
    }

    private IndicatorValue of(String unit, String element, int year) {
        return grid.value(element, unit, Period.year(year));
    }

    /** Of all elements, whether an indicator uses them or not. */
    public ReportingCompleteness completeness(String unit, int year) {
        long received = 0;
        long owed = 0;
        for (DataElement element : elements) {
            IndicatorValue.Coverage coverage = of(unit, element.id(), year).coverage();
            received += coverage.numeratorReported();
            owed += coverage.numeratorExpected();
        }
        return new ReportingCompleteness(received, owed);
    }

    /** An element asked for by itself, as if it were an indicator. */
    private static Indicator alone(DataElement element) {
        @Nullable Formula none = null;
        return new Indicator(
                element.id(),
                "",
                element.name(),
                element.name(),
                element.unit(),
                Indicator.Direction.NONE,
                new Formula.Element(element.id()),
                none,
                1,
                0,
                Indicator.IntervalMethod.NONE,
                "",
                Period.Kind.YEAR,
                null,
                new Indicator.Source("", "", true),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Text.same(""));
    }
}
