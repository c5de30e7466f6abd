package org.qingmiao.calculators.growth;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The WHO tables, each read when it is first asked for. */
final class WhoTables {
    private static final Map<Indicator, Lazy> BY_DAY = new EnumMap<>(Indicator.class);
    private static final Map<Indicator, Lazy> BY_MONTH = new EnumMap<>(Indicator.class);

    static final Lazy FOR_LENGTH =
            new Lazy(() -> LmsTable.read("who2006-weight-for-length.csv", "length_cm", 10, true));
    static final Lazy FOR_HEIGHT =
            new Lazy(() -> LmsTable.read("who2006-weight-for-height.csv", "height_cm", 10, true));

    static {
        for (Indicator indicator : Indicator.values()) {
            if (indicator != Indicator.WEIGHT_FOR_HEIGHT) {
                String name = "who2006-" + indicator.table + ".csv";
                BY_DAY.put(indicator, new Lazy(() -> LmsTable.read(name, "age_days", 1, indicator.restricted)));
            }
            String name = indicator.table2007();
            if (name != null) {
                BY_MONTH.put(indicator, new Lazy(() -> LmsTable.read(name, "age_months", 1, indicator.restricted)));
            }
        }
    }

    private WhoTables() {}

    /** WHO 2006; null for weight-for-height, which does not go by age. */
    static @Nullable LmsTable byDay(Indicator indicator) {
        Lazy lazy = BY_DAY.get(indicator);
        return lazy == null ? null : lazy.get();
    }

    /** WHO 2007; null where it has no table. */
    static @Nullable LmsTable byMonth(Indicator indicator) {
        Lazy lazy = BY_MONTH.get(indicator);
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
