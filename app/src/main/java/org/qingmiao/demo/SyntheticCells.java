package org.qingmiao.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Disaggregation;
import org.qingmiao.plan.Plan;

/** Yearly synthetic values, split over the periods and options in which their elements are kept. */
final class SyntheticCells {
    private final Plan plan;

    private SyntheticCells(Plan plan) {
        this.plan = plan;
    }

    /** By the year they belong to. */
    static SortedMap<Integer, List<CellValue>> of(Plan plan, OrgTree tree) {
        SyntheticCells cells = new SyntheticCells(plan);
        SortedMap<Integer, List<CellValue>> byYear = new TreeMap<>();
        SyntheticValues.of(plan, tree)
                .forEach((yearlyCell, value) -> byYear.computeIfAbsent(yearlyCell.year(), y -> new ArrayList<>())
                        .addAll(cells.cells(yearlyCell, value)));
        return byYear;
    }

    private List<CellValue> cells(SyntheticValues.YearlyCell yearlyCell, double value) {
        DataElement element = Objects.requireNonNull(plan.elements().get(yearlyCell.element()));
        List<CellValue> cells = new ArrayList<>();
        List<Period> periods = periods(element, yearlyCell.year());
        double[] byPeriod =
                element.periods() == DataElement.Aggregation.SUM ? parts(yearlyCell, value, periods.size()) : null;
        List<String> options = options(element);
        for (int p = 0; p < periods.size(); p++) {
            double whole = byPeriod == null ? value : byPeriod[p];
            double[] byOption = parts(yearlyCell, whole, options.size());
            for (int o = 0; o < options.size(); o++) {
                CellKey key = new CellKey(element.id(), yearlyCell.unit(), periods.get(p), options.get(o));
                cells.add(new CellValue(key, byOption[o]));
            }
        }
        return cells;
    }

    private static List<Period> periods(DataElement element, int year) {
        Period first = switch (element.period()) {
            case YEAR -> Period.year(year);
            case SCHOOL_YEAR -> Period.schoolYear(year - 1);
            case HALF_YEAR -> Period.half(year, 1);
            case QUARTER -> Period.quarter(year, 1);
            case MONTH -> Period.month(year, 1);
        };
        return Stream.iterate(first, Period::next)
                .limit(12 / element.period().months())
                .toList();
    }

    /** All combinations of options, or one empty one. */
    private List<String> options(DataElement element) {
        List<String> combinations = List.of("");
        for (String id : element.disaggregations()) {
            Disaggregation split = Objects.requireNonNull(plan.disaggregations().get(id));
            List<String> longer = new ArrayList<>();
            for (String head : combinations) {
                split.options().forEach(o -> longer.add(head.isEmpty() ? o.id() : head + "|" + o.id()));
            }
            combinations = longer;
        }
        return combinations;
    }

    private static double[] parts(SyntheticValues.YearlyCell yearlyCell, double value, int count) {
        if (count == 1) {
            return new double[] {value};
        }
        double[] parts = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            parts[i] = 1 + 0.06 * RandomDraw.uniform(yearlyCell.element(), yearlyCell.unit(), i);
            sum += parts[i];
        }
        return SyntheticValues.wholeShares(parts, sum, value);
    }
}
