package org.qingmiao.reporting.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** Which column of a file holds what; columns may stand in any order and be named in Chinese or English. */
record ImportColumns(int element, int unit, int period, int options, int value) {
    private static final Map<String, String> NAMES = Map.of(
            chinese("element_code"), "element",
            chinese("unit_code"), "unit",
            chinese("period"), "period",
            chinese("option_code"), "options",
            chinese("value"), "value");

    private static String chinese(String column) {
        return Messages.in(Lang.ZH, "reporting.column." + column);
    }

    /** The columns, if all that are needed are there; options may be absent. */
    static Optional<ImportColumns> of(List<String> header) {
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().replace("\uFEFF", "").toLowerCase(Locale.ROOT);
            at.putIfAbsent(NAMES.getOrDefault(name, name), i);
        }
        Integer element = at.get("element");
        Integer unit = at.get("unit");
        Integer period = at.get("period");
        Integer value = at.get("value");
        return element == null || unit == null || period == null || value == null
                ? Optional.empty()
                : Optional.of(new ImportColumns(element, unit, period, at.getOrDefault("options", -1), value));
    }

    /** What stands in a column; nothing if the row or the file has none. */
    static String cell(List<String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }
}
