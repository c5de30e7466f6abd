package org.qingmiao.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.indicator.cell.CountedAmounts;
import org.qingmiao.indicator.cell.CountedValues;
import org.qingmiao.indicator.cell.ElementRegistry;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;

/** Rolls columns up from what was reported and what was counted. */
final class ColumnLoading {
    private final ElementRegistry elementRegistry;
    private final ReportedColumns reported;
    private final CountedColumns counted;

    ColumnLoading(ElementRegistry elementRegistry, ReportedColumns reported, CountedColumns counted) {
        this.elementRegistry = elementRegistry;
        this.reported = reported;
        this.counted = counted;
    }

    /** The columns as of now, or as of a moment. */
    Map<Columns.Key, Column> load(Set<Columns.Key> missing, OrgTree tree, Optional<Instant> asOf) {
        Map<Columns.Key, ReportedColumns.ReportedColumn> raw = reported.read(missing, tree, asOf);
        Map<CountedValues.Asked, CountedAmounts> amounts = counted.amounts(parts(missing), tree, asOf);
        Map<String, int[]> expected = new HashMap<>();
        Map<Columns.Key, Column> columns = new HashMap<>();
        for (Columns.Key key : missing) {
            DataElement element = elementRegistry.get(key.element());
            int[] level = expected.computeIfAbsent(element.level(), kind -> expected(tree, kind));
            List<Column> parts = new ArrayList<>();
            for (Period part : PeriodParts.of(key.period(), element.period())) {
                CountedAmounts amount = amounts.get(new CountedValues.Asked(element, part));
                ReportedColumns.ReportedColumn values = raw.get(new Columns.Key(key.element(), part));
                parts.add(
                        amount != null
                                ? counted(tree, element, amount, level)
                                : values == null
                                        ? Column.empty(tree, level)
                                        : Column.rolledUp(
                                                tree, values.own(), values.synthetic(), level, element.units()));
            }
            columns.put(key, parts.isEmpty() ? Column.empty(tree, level) : Column.over(tree, parts, element.periods()));
        }
        return columns;
    }

    private Column counted(OrgTree tree, DataElement element, CountedAmounts amount, int[] level) {
        double[] values = amount.rolledUp(tree, elementRegistry.options(element.id()));
        return Column.counted(tree, values, level, counted.areInvented());
    }

    /** What the columns are put together from. */
    private List<CountedValues.Asked> parts(Set<Columns.Key> columns) {
        List<CountedValues.Asked> parts = new ArrayList<>();
        for (Columns.Key key : columns) {
            DataElement element = elementRegistry.get(key.element());
            PeriodParts.of(key.period(), element.period())
                    .forEach(part -> parts.add(new CountedValues.Asked(element, part)));
        }
        return parts;
    }

    /** How many units of a kind lie in each subtree. */
    private static int[] expected(OrgTree tree, String kind) {
        int[] expected = new int[tree.size()];
        for (int i = tree.size() - 1; i >= 0; i--) {
            if (Objects.equals(tree.at(i).kind(), kind)) {
                expected[i]++;
            }
            if (tree.parent(i) >= 0) {
                expected[tree.parent(i)] += expected[i];
            }
        }
        return expected;
    }
}
