package org.qingmiao.calculators.development;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.qingmiao.calculators.growth.Age;
import org.qingmiao.calculators.tables.BundledTable;

/**
 * The form: eleven ages from 3 to 72 months with four signs each.
 *
 * <p>Source: 儿童心理行为发育问题预警征象筛查表, 国家基本公共卫生服务规范（第三版）; table {@code cn-development-warning-signs.csv}, a third-party
 * transcription.
 */
public final class WarningSigns {
    /** A visit may be so many days before the month it is for. */
    private static final int EARLY_DAYS = 15;

    private static final double DAYS_OF_MONTH = 30.4375;
    private static final NavigableMap<Integer, List<WarningSign>> BY_AGE = read();

    private WarningSigns() {}

    private static NavigableMap<Integer, List<WarningSign>> read() {
        BundledTable bundledTable = BundledTable.read(WarningSigns.class, "cn-development-warning-signs.csv");
        NavigableMap<Integer, List<WarningSign>> byAge = new TreeMap<>();
        for (int row = 0; row < bundledTable.rows(); row++) {
            WarningSign sign = new WarningSign(
                    bundledTable.integer(row, bundledTable.column("age_months")),
                    bundledTable.integer(row, bundledTable.column("item_no")),
                    bundledTable.text(row, bundledTable.column("sign_zh")),
                    bundledTable.text(row, bundledTable.column("sign_en")));
            byAge.computeIfAbsent(sign.ageMonths(), key -> new ArrayList<>()).add(sign);
        }
        return byAge;
    }

    /** The ages of the form in months. */
    public static List<Integer> ages() {
        return List.copyOf(BY_AGE.keySet());
    }

    /** The signs of one age of the form; empty if it has no such age. */
    public static List<WarningSign> at(int ageMonths) {
        return List.copyOf(BY_AGE.getOrDefault(ageMonths, List.of()));
    }

    /**
     * The age of the form that a child is screened by: the last that is reached, a visit up to 15 days early included.
     *
     * @param age already corrected where the child was born before term
     * @return empty before the first age
     */
    public static Optional<Integer> columnFor(Age age) {
        double reached = (age.days() + EARLY_DAYS) / DAYS_OF_MONTH;
        return Optional.ofNullable(BY_AGE.floorKey((int) Math.floor(reached)));
    }
}
