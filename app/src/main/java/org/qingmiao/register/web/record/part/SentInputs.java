package org.qingmiao.register.web.record.part;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.RecordOutcome.RecordFault;

/**
 * What a form sent of the fields that it asked.
 *
 * @param texts what stood in the inputs of each field, by path
 * @param cells what records take, by path; an empty one for a field that was left empty
 * @param problems what cannot be a value, by path
 */
public record SentInputs(
        Map<String, Map<String, List<String>>> texts, Map<String, Object> cells, Map<String, Text> problems) {
    private static final String PREFIX = "f.";
    private static final String PART = "~";

    /** Name of an input. */
    static String name(String path, String part) {
        return PREFIX + path + (part.isEmpty() ? "" : PART + part);
    }

    /** Reads the fields that the form says it asked; others that may be filled stay as they are. */
    public static SentInputs read(HttpServletRequest request, List<AskedField> mayAsk) {
        Set<String> asked = Set.of(named(request, "asked"));
        Map<String, Map<String, List<String>>> texts = new LinkedHashMap<>();
        Map<String, Object> cells = new LinkedHashMap<>();
        Map<String, Text> problems = new LinkedHashMap<>();
        for (AskedField field : mayAsk) {
            if (asked.contains(field.path())) {
                Map<String, List<String>> sent = texts(request, field.path());
                texts.put(field.path(), sent);
                cells.put(field.path(), InputTexts.cell(field.field(), sent));
                InputTexts.problem(field.field(), sent).ifPresent(p -> problems.put(field.path(), p));
            }
        }
        return new SentInputs(texts, cells, problems);
    }

    private static String[] named(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : Arrays.stream(values).distinct().toArray(String[]::new);
    }

    private static Map<String, List<String>> texts(HttpServletRequest request, String path) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        String own = name(path, "");
        request.getParameterMap().forEach((name, values) -> {
            if (name.equals(own) || name.startsWith(own + PART)) {
                texts.put(name.equals(own) ? "" : name.substring(own.length() + 1), List.of(values));
            }
        });
        if (path.equals(request.getParameter(InputTexts.FIND))) {
            texts.put(InputTexts.LOOK, List.of("yes"));
        }
        return texts;
    }

    /** Whether the form was sent to look for somebody, not to be carried out. */
    public static boolean looksFor(HttpServletRequest request) {
        return request.getParameter(InputTexts.FIND) != null;
    }

    /** What cannot be a value, as faults at their fields. */
    public List<RecordFault> faults() {
        return problems.entrySet().stream()
                .map(p -> new RecordFault(p.getKey(), p.getValue()))
                .toList();
    }

    /** The cells that hold something. */
    public Map<String, Object> filled() {
        Map<String, Object> filled = new LinkedHashMap<>(cells);
        filled.values().removeIf(InputTexts::isEmpty);
        return filled;
    }

    /**
     * The cells that differ from what the form showed.
     *
     * @param before what the record held then, by path; absent for nothing
     */
    public Map<String, Object> changed(List<AskedField> asked, Function<String, @Nullable Object> before) {
        Map<String, Object> changed = new LinkedHashMap<>(cells);
        for (AskedField field : asked) {
            Object was = InputTexts.cell(field.field(), InputTexts.of(field.field(), before.apply(field.path())));
            changed.remove(field.path(), was);
        }
        return changed;
    }
}
