package org.qingmiao.register.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.qingmiao.register.code.CodeEntry;
import org.qingmiao.register.code.CodeList;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.record.kept.WorkingRegister;

/** JSON Schema of a record as the caller reads and fills it, from the definition alone. */
final class RecordSchema {
    private static final String TYPE = "type";
    private static final String PROPERTIES = "properties";

    private final WorkingRegister register;
    private final Lang lang;
    private final CallerSight sight;
    private final Set<String> lists = new TreeSet<>();
    private final KindSchema kinds;

    /** @param reference to the schema of a code list, by its id */
    RecordSchema(WorkingRegister register, Lang lang, UnaryOperator<String> reference) {
        this.register = register;
        this.lang = lang;
        this.sight = CallerSight.of(register);
        this.kinds = new KindSchema(reference, lists);
    }

    /** A document of its own, with the code lists that it names. */
    static Map<String, Object> document(WorkingRegister register, Lang lang) {
        RecordSchema schema = new RecordSchema(register, lang, list -> "#/$defs/" + list);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", "urn:qingmiao:register:" + register.id());
        document.putAll(schema.record());
        document.put("$defs", schema.codes());
        return document;
    }

    /** What stands in the body of a record. */
    Map<String, Object> record() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("unit", Map.of(TYPE, "string"));
        properties.put("number", Map.of(TYPE, "string", "readOnly", true));
        properties.put("state", state());
        properties.put("version", Map.of(TYPE, "integer", "readOnly", true));
        properties.put("fields", fields());
        properties.put("rows", rows());
        Map<String, Object> record = titled(register.definition().name());
        record.put(TYPE, "object");
        record.put(PROPERTIES, properties);
        record.put("required", List.of("unit", "fields"));
        return record;
    }

    private Map<String, Object> state() {
        List<Map<String, Object>> states = register.definition().states().values().stream()
                .map(state -> constant(state.id(), state.label()))
                .toList();
        Map<String, Object> schema = KindSchema.object("readOnly", true);
        if (!states.isEmpty()) {
            schema.put("oneOf", states);
        }
        return schema;
    }

    /** Fields that a record has once, by path. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        String first =
                register.kept().compiled().graph().begins().stream().findFirst().orElse("");
        register.kept().fields().byPath().forEach((path, field) -> {
            if (sight.sees(path) && !field.field().traits().retired()) {
                fields.put(path, field(path, field.field()));
                if (field.field().required().filter(r -> isNeeded(r, first)).isPresent() && isTyped(field.field())) {
                    required.add(path);
                }
            }
        });
        return object(fields, required);
    }

    private static boolean isNeeded(RegisterField.Requirement requirement, String state) {
        return requirement instanceof RegisterField.Requirement.InStates in
                && in.when().isEmpty()
                && in.states().contains(state);
    }

    /** What fills itself is not asked of a program. */
    private static boolean isTyped(RegisterField field) {
        return field.source() instanceof Source.Typed typed
                && !typed.steps()
                && typed.byDefault().isEmpty();
    }

    private Map<String, Object> rows() {
        Map<String, Object> sections = new LinkedHashMap<>();
        register.definition().sections().values().stream()
                .filter(Section::hasRows)
                .forEach(section -> {
                    Map<String, Object> row = row(section);
                    if (row.get(PROPERTIES) instanceof Map<?, ?> fields && !fields.isEmpty()) {
                        Map<String, Object> schema = titled(section.label());
                        schema.put(TYPE, "array");
                        schema.put("items", object(Map.of("fields", row), List.of()));
                        sections.put(section.id(), schema);
                    }
                });
        return Map.of(TYPE, "object", "readOnly", true, PROPERTIES, sections);
    }

    /** Fields of a row, by path. */
    Map<String, Object> row(Section section) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        section.fields().forEach((id, field) -> {
            String path = section.id() + "." + id;
            if (sight.sees(path) && !field.traits().retired()) {
                fields.put(path, field(path, field));
                if (isTyped(field)
                        && field.required()
                                .filter(RegisterField.Requirement.Row.class::isInstance)
                                .isPresent()) {
                    required.add(path);
                }
            }
        });
        Map<String, Object> row = object(fields, required);
        row.put("additionalProperties", false);
        return row;
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = KindSchema.object(TYPE, "object");
        object.put(PROPERTIES, properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    private Map<String, Object> field(String path, RegisterField field) {
        Map<String, Object> schema = titled(field.label());
        schema.putAll(kinds.of(field));
        schema.put("x-kind", field.kind().written());
        schema.put("x-class", field.secrecy().name().toLowerCase(Locale.ROOT));
        schema.put("x-fill", sight.fills(path) && !field.isComputed());
        field.limits().unit().ifPresent(unit -> schema.put("x-unit", unit));
        if (field.isComputed()) {
            schema.put("readOnly", true);
        }
        return schema;
    }

    /** Code lists that were named, by id: call it when all else is written. */
    Map<String, Object> codes() {
        Map<String, Object> codes = new LinkedHashMap<>();
        lists.forEach(id -> register.kept().catalogue().tables().code(id).ifPresent(list -> codes.put(id, list(list))));
        return codes;
    }

    private Map<String, Object> list(CodeList list) {
        Map<String, Object> schema = titled(list.label());
        schema.put(
                "oneOf",
                list.entries().stream()
                        .map((CodeEntry e) -> constant(e.code(), e.label()))
                        .toList());
        return schema;
    }

    private Map<String, Object> constant(String code, Text label) {
        Map<String, Object> schema = KindSchema.object("const", code);
        schema.putAll(titled(label));
        return schema;
    }

    /** The title in the caller's language, and both. */
    private Map<String, Object> titled(Text label) {
        Map<String, Object> schema = KindSchema.object("title", label.in(lang));
        schema.put("x-title", label);
        return schema;
    }
}
