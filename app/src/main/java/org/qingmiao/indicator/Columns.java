package org.qingmiao.indicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.indicator.cell.CountedAmounts;
import org.qingmiao.indicator.cell.CountedValues;
import org.qingmiao.indicator.cell.ElementKeys;
import org.qingmiao.indicator.cell.ElementRegistry;
import org.qingmiao.indicator.cell.PeriodCode;
import org.qingmiao.indicator.cell.TouchedColumn;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.springframework.stereotype.Component;

/**
 * Rolled-up columns, kept in memory and right at every read: before a column is used, the database is asked what
 * changed, and whatever was touched is read again. Nothing waits for a clock, and any number of processes may write.
 */
@Component
public class Columns {
    private static final long MAXIMUM_BYTES = 160L << 20;
    private static final int BYTES_PER_UNIT = 17;

    private final ElementRegistry elementRegistry;
    private final ElementKeys keys;
    private final OrgUnits units;
    private final CellReader cells;
    private final Freshness freshness;
    private final CountedColumns counted;
    private final Cache<Key, Column> kept = Caffeine.newBuilder()
            .maximumWeight(MAXIMUM_BYTES)
            .weigher((Key key, Column column) -> column.value().length * BYTES_PER_UNIT)
            .build();
    private final Map<Key, Object> loading = new HashMap<>();
    private final Object lock = new Object();

    /** A column's name. */
    record Key(String element, Period period) {}

    public Columns(
            ElementRegistry elementRegistry,
            ElementKeys keys,
            OrgUnits units,
            CellReader cells,
            Freshness freshness,
            CountedValues counted) {
        this.elementRegistry = elementRegistry;
        this.keys = keys;
        this.units = units;
        this.cells = cells;
        this.freshness = freshness;
        this.counted = new CountedColumns(counted);
    }

    /** The columns of all elements in all periods, as of now or as of a moment. */
    public Map<Key, Column> get(Collection<String> wanted, Collection<Period> periods, Optional<Instant> asOf) {
        OrgTree tree = units.tree();
        Map<Key, Column> columns = new HashMap<>();
        Set<Key> missing = new LinkedHashSet<>();
        if (asOf.isEmpty()) {
            freshness.look(touched -> forget(named(touched)));
            counted.look(this::forget);
        }
        for (String element : wanted) {
            for (Period period : periods) {
                Key key = new Key(element, period);
                Column column = asOf.isEmpty() ? kept.getIfPresent(key) : null;
                if (column != null && column.tree() == tree) {
                    columns.put(key, column);
                } else {
                    missing.add(key);
                }
            }
        }
        if (!missing.isEmpty()) {
            columns.putAll(asOf.isEmpty() ? loadAndKeep(missing, tree) : load(missing, tree, asOf));
        }
        return columns;
    }

    private Set<String> named(List<Long> touched) {
        Set<String> names = new HashSet<>();
        touched.forEach(t -> names.add(keys.id(TouchedColumn.element(t))));
        return names;
    }

    private void forget(Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        synchronized (lock) {
            loading.keySet().removeIf(key -> names.contains(key.element()));
            kept.asMap().keySet().removeIf(key -> names.contains(key.element()));
        }
    }

    /**
     * A column that was touched while it was read is used for this answer, but not kept. Each reading is marked, so that
     * one that began before the touch cannot pass for another that began after it.
     */
    private Map<Key, Column> loadAndKeep(Set<Key> missing, OrgTree tree) {
        Object reading = new Object();
        synchronized (lock) {
            missing.forEach(key -> loading.put(key, reading));
        }
        Map<Key, Column> loaded = load(missing, tree, Optional.empty());
        synchronized (lock) {
            loaded.forEach((key, column) -> {
                if (loading.remove(key, reading)) {
                    kept.put(key, column);
                }
            });
        }
        return loaded;
    }

    private Map<Key, Column> load(Set<Key> missing, OrgTree tree, Optional<Instant> asOf) {
        Map<Key, Raw> raw = read(missing, tree, asOf);
        Map<CountedValues.Asked, CountedAmounts> amounts = counted.amounts(parts(missing), tree, asOf);
        Map<String, int[]> expected = new HashMap<>();
        Map<Key, Column> columns = new HashMap<>();
        for (Key key : missing) {
            DataElement element = elementRegistry.get(key.element());
            int[] level = expected.computeIfAbsent(element.level(), kind -> expected(tree, kind));
            List<Column> parts = new ArrayList<>();
            for (Period part : PeriodParts.of(key.period(), element.period())) {
                CountedAmounts amount = amounts.get(new CountedValues.Asked(element, part));
                Raw values = raw.get(new Key(key.element(), part));
                parts.add(
                        amount != null
                                ? Column.counted(
                                        tree,
                                        amount.rolledUp(tree, elementRegistry.options(element.id())),
                                        level,
                                        counted.areInvented())
                                : values == null
                                        ? Column.empty(tree, level)
                                        : Column.rolledUp(tree, values.own, values.synthetic, level, element.units()));
            }
            columns.put(key, parts.isEmpty() ? Column.empty(tree, level) : Column.over(tree, parts, element.periods()));
        }
        return columns;
    }

    /** What the columns are put together from. */
    private List<CountedValues.Asked> parts(Set<Key> columns) {
        List<CountedValues.Asked> parts = new ArrayList<>();
        for (Key key : columns) {
            DataElement element = elementRegistry.get(key.element());
            PeriodParts.of(key.period(), element.period())
                    .forEach(part -> parts.add(new CountedValues.Asked(element, part)));
        }
        return parts;
    }

    /** Values as reported, by position of their unit. */
    private static final class Raw {
        private final double[] own;
        private final BitSet synthetic = new BitSet();

        private Raw(int size) {
            own = new double[size];
            Arrays.fill(own, Double.NaN);
        }
    }

    private Map<Key, Raw> read(Set<Key> missing, OrgTree tree, Optional<Instant> asOf) {
        Set<Integer> elementKeys = new HashSet<>();
        Set<Integer> periodCodes = new HashSet<>();
        for (Key key : missing) {
            keys.find(key.element()).ifPresent(elementKeys::add);
            PeriodParts.of(key.period(), elementRegistry.get(key.element()).period())
                    .forEach(part -> periodCodes.add(PeriodCode.of(part)));
        }
        int[] positions = positions(tree);
        Map<Long, Raw> byNumber = new HashMap<>();
        Map<Key, Raw> raw = new HashMap<>();
        cells.read(elementKeys, periodCodes, asOf, (element, period, unit, value, options, synthetic) -> {
            Raw column = byNumber.computeIfAbsent(TouchedColumn.of(element, period), t -> {
                Raw fresh = new Raw(tree.size());
                raw.put(new Key(keys.id(element), PeriodCode.period(period)), fresh);
                return fresh;
            });
            if (unit < positions.length && positions[unit] >= 0 && options == optionCount(element)) {
                column.own[positions[unit]] = value;
                column.synthetic.set(positions[unit], synthetic);
            }
        });
        return raw;
    }

    /** A total is known only when all of its parts are. */
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
