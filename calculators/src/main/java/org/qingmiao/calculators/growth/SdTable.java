package org.qingmiao.calculators.growth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.tables.BundledTable;

/** A table of lines in decimal numbers by sex and a whole-numbered key. */
final class SdTable {
    private final Map<Sex, NavigableMap<Integer, SdLines>> rows = new EnumMap<>(Sex.class);

    /**
     * Reads a table.
     *
     * @param key months, centimetres, years or half-years, whose cells become whole when multiplied by {@code scale}
     */
    SdTable(String name, String key, int scale, String... lines) {
        BundledTable bundledTable = BundledTable.read(SdTable.class, name);
        rows.put(Sex.MALE, new TreeMap<>());
        rows.put(Sex.FEMALE, new TreeMap<>());
        for (int row = 0; row < bundledTable.rows(); row++) {
            List<BigDecimal> values = new ArrayList<>();
            for (String line : lines) {
                values.add(new BigDecimal(bundledTable.text(row, bundledTable.column(line))));
            }
            Sex sex = bundledTable.integer(row, bundledTable.column("sex")) == 1 ? Sex.MALE : Sex.FEMALE;
            int at = (int) Math.round(bundledTable.number(row, bundledTable.column(key)) * scale);
            Optional.ofNullable(rows.get(sex)).orElseThrow().put(at, new SdLines(values));
        }
    }

    /** The lines of exactly this key. */
    Optional<SdLines> at(Sex sex, int key) {
        return Optional.ofNullable(rows(sex).get(key));
    }

    /** The lines of the last key that is not after this one. */
    Optional<SdLines> lastUntil(Sex sex, int key) {
        return Optional.ofNullable(rows(sex).floorEntry(key)).map(Map.Entry::getValue);
    }

    /** All lines by key. */
    NavigableMap<Integer, SdLines> rows(Sex sex) {
        return Collections.unmodifiableNavigableMap(
                Optional.ofNullable(rows.get(sex)).orElseThrow());
    }
}
