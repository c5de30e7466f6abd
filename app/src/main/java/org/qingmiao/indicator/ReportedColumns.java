package org.qingmiao.indicator;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.indicator.cell.ElementKeys;
import org.qingmiao.indicator.cell.ElementRegistry;
import org.qingmiao.indicator.cell.PeriodCode;
import org.qingmiao.indicator.cell.TouchedColumn;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;

/** Reads the values of columns as they were reported, before anything is rolled up. */
final class ReportedColumns {
    private final ElementRegistry elementRegistry;
    private final ElementKeys keys;
    private final OrgUnits units;
    private final CellReader cells;

    ReportedColumns(ElementRegistry elementRegistry, ElementKeys keys, OrgUnits units, CellReader cells) {
        this.elementRegistry = elementRegistry;
        this.keys = keys;
        this.units = units;
        this.cells = cells;
    }

    /** Values as reported, by position of their unit; not a number where there is none. */
    record ReportedColumn(double[] own, BitSet synthetic) {
        private static ReportedColumn empty(int size) {
            double[] own = new double[size];
            Arrays.fill(own, Double.NaN);
            return new ReportedColumn(own, new BitSet());
        }
    }

    Map<Columns.Key, ReportedColumn> read(Set<Columns.Key> missing, OrgTree tree, Optional<Instant> asOf) {
        Set<Integer> elementKeys = new HashSet<>();
        Set<Integer> periodCodes = new HashSet<>();
        for (Columns.Key key : missing) {
            keys.find(key.element()).ifPresent(elementKeys::add);
            PeriodParts.of(key.period(), elementRegistry.get(key.element()).period())
                    .forEach(part -> periodCodes.add(PeriodCode.of(part)));
        }
        int[] positions = positions(tree);
        Map<Long, ReportedColumn> byNumber = new HashMap<>();
        Map<Columns.Key, ReportedColumn> raw = new HashMap<>();
        cells.read(elementKeys, periodCodes, asOf, (element, period, unit, value, options, synthetic) -> {
            ReportedColumn column = byNumber.computeIfAbsent(TouchedColumn.of(element, period), t -> {
                ReportedColumn fresh = ReportedColumn.empty(tree.size());
                raw.put(new Columns.Key(keys.id(element), PeriodCode.period(period)), fresh);
                return fresh;
            });
            // A total is known only when all of its parts are.
            if (unit < positions.length && positions[unit] >= 0 && options == optionCount(element)) {
                column.own()[positions[unit]] = value;
                column.synthetic().set(positions[unit], synthetic);
            }
        });
        return raw;
    }

    private int optionCount(int element) {
        return elementRegistry.options(keys.id(element)).size();
    }

    private int[] positions(OrgTree tree) {
        int[] byKey = new int[0];
        for (int i = 0; i < tree.size(); i++) {
            int key = units.key(tree.at(i).id());
            if (key >= byKey.length) {
                int old = byKey.length;
                byKey = Arrays.copyOf(byKey, Math.max(key + 1, byKey.length * 2));
                Arrays.fill(byKey, old, byKey.length, -1);
            }
            byKey[key] = i;
        }
        return byKey;
    }
}
