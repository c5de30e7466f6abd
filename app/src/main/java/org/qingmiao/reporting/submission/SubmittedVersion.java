package org.qingmiao.reporting.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.SubmissionField;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a unit handed in, as the record of steps keeps it. */
public record SubmittedVersion(Map<String, SubmissionField> fields) {
    private static final TypeReference<Map<String, SubmissionField>> FIELDS = new TypeReference<>() {};

    static SubmittedVersion of(List<FormField> entries, Map<String, SubmissionField> fields) {
        Map<String, SubmissionField> asked = new TreeMap<>();
        entries.forEach(e -> asked.put(e.field(), fields.getOrDefault(e.field(), SubmissionField.EMPTY)));
        return new SubmittedVersion(asked);
    }

    public static SubmittedVersion parse(String json) {
        return new SubmittedVersion(new HashMap<>(JsonMapper.shared().readValue(json, FIELDS)));
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(fields);
    }

    public SubmissionField at(String field) {
        return fields.getOrDefault(field, SubmissionField.EMPTY);
    }

    /** One for each field: what is unknown or not applicable is no value, not zero. */
    List<CellValue> values(List<FormField> entries) {
        return entries.stream()
                .map(e -> new CellValue(e.key(), at(e.field()).number().orElse(null)))
                .toList();
    }
}
