package org.qingmiao.reporting.round;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qingmiao.indicator.CellValue;
import org.qingmiao.reporting.Entry;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a unit handed in, as the record of steps keeps it. */
record Edition(Map<String, DraftField> fields) {
    private static final TypeReference<Map<String, DraftField>> FIELDS = new TypeReference<>() {};

    static Edition of(List<Entry> entries, Map<String, DraftField> fields) {
        Map<String, DraftField> asked = new TreeMap<>();
        entries.forEach(e -> asked.put(e.field(), fields.getOrDefault(e.field(), DraftField.EMPTY)));
        return new Edition(asked);
    }

    static Edition parse(String json) {
        return new Edition(new HashMap<>(JsonMapper.shared().readValue(json, FIELDS)));
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(fields);
    }

    DraftField at(String field) {
        return fields.getOrDefault(field, DraftField.EMPTY);
    }

    /** One for each field: what is unknown or not applicable is no value, not zero. */
    List<CellValue> values(List<Entry> entries) {
        return entries.stream()
                .map(e -> new CellValue(e.key(), at(e.field()).number().orElse(null)))
                .toList();
    }
}
