package org.qingmiao.calculators.growth;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The WHO tables, each read when it is first asked for. */
final class WhoTables {
    private static final Map<GrowthIndicator, Lazy> BY_DAY = new EnumMap<>(GrowthIndicator.class);
    private static final Map<GrowthIndicator, Lazy> BY_MONTH = new EnumMap<>(GrowthIndicator.class);

    static final Lazy FOR_LENGTH =
            new Lazy(() -> LmsTable.read("who2006-weight-for-length.csv", "length_cm", 10, true));
    static final Lazy FOR_HEIGHT =
            new Lazy(() -> LmsTable.read("who2006-weight-for-height.csv", "height_cm", 10, true));

    static {
        for (GrowthIndicator growthIndicator : GrowthIndicator.values()) {
            if (growthIndicator != GrowthIndicator.WEIGHT_FOR_HEIGHT) {
                String name = "who2006-" + growthIndicator.table + ".csv";
                BY_DAY.put(
                        growthIndicator,
                        new Lazy(() -> LmsTable.read(name, "age_days", 1, growthIndicator.restricted)));
            }
            String name = growthIndicator.table2007();
            if (name != null) {
                BY_MONTH.put(
                        growthIndicator,
                        new Lazy(() -> LmsTable.read(name, "age_months", 1, growthIndicator.restricted)));
            }
        }
    }

    private WhoTables() {}

    /** WHO 2006; null for weight-for-height, which does not go by age. */
    static @Nullable LmsTable byDay(GrowthIndicator growthIndicator) {
        Lazy lazy = BY_DAY.get(growthIndicator);
        return lazy == null ? null : lazy.get();
    }

    /** WHO 2007; null where it has no table. */
    static @Nullable LmsTable byMonth(GrowthIndicator growthIndicator) {
        Lazy lazy = BY_MONTH.get(growthIndicator);
        return lazy == null ? null : lazy.get();
    }

    /** Reads once; two threads that come at the same time read the same numbers. */
    static final class Lazy {
        private final Supplier<LmsTable> source;
        private volatile @Nullable LmsTable table;

        Lazy(Supplier<LmsTable> source) {
            this.source = source;
        }

        LmsTable get() {
            LmsTable read = table;
            if (read == null) {
                read = source.get();
                table = read;
            }
            return read;
        }
    }
}
