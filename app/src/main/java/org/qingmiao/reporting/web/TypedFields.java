package org.qingmiao.reporting.web;

import java.util.Map;
import java.util.Optional;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.platform.Text;

/** What was typed in a form and is shown again, with what is wrong in it. */
record TypedFields(Map<CellKey, String> typed, Map<CellKey, Text> problems) {
    /** What stands in a field; {@code present} where nothing was typed. */
    String text(CellKey key, String present) {
        return typed.getOrDefault(key, present);
    }

    Optional<Text> problem(CellKey key) {
        return Optional.ofNullable(problems.get(key));
    }
}
