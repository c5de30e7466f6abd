package org.qingmiao.indicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.indicator.cell.CountedValues;
import org.qingmiao.indicator.cell.ElementKeys;
import org.qingmiao.indicator.cell.ElementRegistry;
import org.qingmiao.indicator.cell.TouchedColumn;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.springframework.stereotype.Component;

/**
 * Rolled-up columns, kept in memory and right at every read: before a column is used, the database is asked what
 * changed, and whatever was touched is read again. Nothing waits for a clock, and any number of processes may write.
 */
@Component
public class Columns {
    private static final long MAXIMUM_BYTES = 160L << 20;
    private static final int BYTES_PER_UNIT = 17;

    private final ElementKeys keys;
    private final OrgUnits units;
    private final Freshness freshness;
    private final CountedColumns counted;
    private final ColumnLoading loading;
    private final Cache<Key, Column> kept = Caffeine.newBuilder()
            .maximumWeight(MAXIMUM_BYTES)
            .weigher((Key key, Column column) -> column.value().length * BYTES_PER_UNIT)
            .build();
    private final Map<Key, Object> beingRead = new HashMap<>();
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
        this.keys = keys;
        this.units = units;
        this.freshness = freshness;
        this.counted = new CountedColumns(counted);
        this.loading = new ColumnLoading(
                elementRegistry, new ReportedColumns(elementRegistry, keys, units, cells), this.counted);
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
            columns.putAll(asOf.isEmpty() ? loadAndKeep(missing, tree) : loading.load(missing, tree, asOf));
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
            beingRead.keySet().removeIf(key -> names.contains(key.element()));
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
            missing.forEach(key -> beingRead.put(key, reading));
        }
        Map<Key, Column> loaded = loading.load(missing, tree, Optional.empty());
        synchronized (lock) {
            loaded.forEach((key, column) -> {
                if (beingRead.remove(key, reading)) {
                    kept.put(key, column);
                }
            });
        }
        return loaded;
    }
}
