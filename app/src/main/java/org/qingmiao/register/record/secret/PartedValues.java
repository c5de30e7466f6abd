package org.qingmiao.register.record.secret;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.qingmiao.register.storage.layout.StoredField;
import org.qingmiao.register.storage.layout.TableLayout;

/**
 * Values by where they lie.
 *
 * @param open with the record
 * @param sealed in the vault; empty where nobody gave any of it: what is only computed is worked out at each look
 * @param apart who told; the same
 */
public record PartedValues(Map<String, Object> open, Map<String, Object> sealed, Map<String, Object> apart) {
    public PartedValues {
        open = Map.copyOf(open);
        sealed = Map.copyOf(sealed);
        apart = Map.copyOf(apart);
    }

    public static PartedValues of(TableLayout layout, Map<String, Object> values) {
        Map<SecrecyBand, Map<String, Object>> bands = new EnumMap<>(SecrecyBand.class);
        values.forEach((path, value) -> bands.computeIfAbsent(band(layout, path), b -> new LinkedHashMap<>())
                .put(path, value));
        return new PartedValues(
                bands.getOrDefault(SecrecyBand.OPEN, Map.of()),
                given(layout, bands.getOrDefault(SecrecyBand.SEALED, Map.of())),
                given(layout, bands.getOrDefault(SecrecyBand.APART, Map.of())));
    }

    /** Both bands that lie with the record are one here. */
    private static SecrecyBand band(TableLayout layout, String path) {
        return layout.secret(path).map(LayoutTable::band).orElse(SecrecyBand.OPEN);
    }

    private static Map<String, Object> given(TableLayout layout, Map<String, Object> values) {
        boolean typed = values.keySet().stream()
                .anyMatch(path -> layout.field(path)
                        .map(StoredField::field)
                        .filter(f -> !f.isComputed())
                        .isPresent());
        return typed ? values : Map.of();
    }
}
