package org.qingmiao.plan;

import java.math.BigDecimal;
import java.util.Map;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * One published value of another area.
 *
 * @param series the {@code indicator_id} of the published file
 * @param area code of the area, for example {@code CN} or {@code 330000}
 * @param printed the value as printed; {@code value} is absent where it is not a plain number (a floor, a range)
 * @param checked false where the row was not read in the source; shown to staff as a hint, never printed in a report
 */
public record ComparisonValue(
        String series,
        String area,
        Text areaName,
        boolean target,
        int year,
        String printed,
        java.util.Optional<BigDecimal> value,
        String unit,
        String source,
        String publisher,
        String url,
        boolean checked,
        String note) {
    /** The unit as people read it; the published files write it in English. */
    public Text unitText() {
        return UNITS.getOrDefault(unit, new Text(" " + unit, " " + unit));
    }

    private static final Map<String, Text> UNITS = Map.ofEntries(
            Map.entry("%", new Text("%", "%")),
            Map.entry("percent", new Text("%", "%")),
            Map.entry("per_mille", new Text("‰", "‰")),
            Map.entry("per mille", new Text("‰", "‰")),
            Map.entry("per 1000", new Text("‰", "‰")),
            Map.entry("per 1000 live births", new Text("‰", "‰")),
            Map.entry("per 10000", Messages.of("plan.unit.per_10_000")),
            Map.entry("per 100000", Messages.of("plan.unit.per_100_000")),
            Map.entry("per 1000 children", Messages.of("plan.unit.per_1_000_children")),
            Map.entry("places per 1000 population", Messages.of("plan.unit.places_per_1_000_people")),
            Map.entry("persons", Messages.of("plan.unit.persons")));
}
