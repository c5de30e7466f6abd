package org.qingmiao.register.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One operation of an OpenAPI document, while it is written. */
final class ApiOperation {
    static final List<String> FILTERS =
            List.of("state", "unit", "flag", "due_before", "number", "mine", "order", "descending", "after", "size");

    private static final String JSON = "application/json";
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private final Map<String, Object> told = new LinkedHashMap<>();
    private final List<Map<String, Object>> parameters = new ArrayList<>();

    ApiOperation(String id, String summary) {
        told.put("operationId", id);
        told.put("summary", summary);
    }

    ApiOperation tagged(String tag) {
        told.put("tags", List.of(tag));
        return this;
    }

    /** It asks for the version that the sender saw. */
    ApiOperation basedOn() {
        parameters.add(parameter("If-Match", "header", TEXT, true));
        return this;
    }

    /** It asks for a key by which it is known when it is sent again. */
    ApiOperation keyed() {
        parameters.add(parameter("Idempotency-Key", "header", Map.of("type", "string", "format", "uuid"), true));
        return this;
    }

    ApiOperation parameters(List<String> names) {
        names.forEach(name -> parameters.add(parameter(name, "query", TEXT, false)));
        return this;
    }

    static Map<String, Object> parameter(String name, String in, Map<String, Object> schema, boolean needed) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", needed);
        parameter.put("schema", schema);
        return parameter;
    }

    ApiOperation takes(Map<String, Object> body) {
        told.put("requestBody", Map.of("content", Map.of(JSON, Map.of("schema", body))));
        return this;
    }

    ApiOperation answers(int status, Map<String, Object> body) {
        Map<String, Object> problem = Map.of(
                "description",
                "problem",
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/problem"))));
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(
                String.valueOf(status), Map.of("description", "done", "content", Map.of(JSON, Map.of("schema", body))));
        answers.put("default", problem);
        told.put("responses", answers);
        return this;
    }

    Map<String, Object> told() {
        if (!parameters.isEmpty()) {
            told.put("parameters", parameters);
        }
        return told;
    }

    /** A body with fields and some words. */
    static Map<String, Object> sent(Map<String, Object> fields, String... words) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String word : words) {
            members.put(word, TEXT);
        }
        members.put("fields", fields);
        return Map.of("type", "object", "properties", members, "additionalProperties", false);
    }

    /** What a refusal says, beside the members of RFC 9457. */
    static Map<String, Object> problem() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String word : List.of("type", "title", "code", "detail", "instance", "place")) {
            members.put(word, TEXT);
        }
        members.put("status", Map.of("type", "integer"));
        members.put("version", Map.of("type", "integer"));
        members.put("paths", Map.of("type", "array", "items", TEXT));
        Map<String, Object> error = Map.of("type", "object", "properties", Map.of("path", TEXT, "message", TEXT));
        members.put("errors", Map.of("type", "array", "items", error));
        return Map.of("type", "object", "properties", members);
    }
}
