package org.qingmiao.register.web.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;

/**
 * JSON Schema of what stands in a field.
 *
 * @param reference to the schema of a code list, by its id
 * @param lists code lists that were referred to
 */
record KindSchema(UnaryOperator<String> reference, Set<String> lists) {
    private static final String TYPE = "type";
    private static final String PATTERN = "pattern";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String MOMENT = DAY + "T[0-9]{2}:[0-9]{2}(:[0-9]{2})?";

    /** One value, several where the field holds several, or the reason why there is none. */
    Map<String, Object> of(RegisterField field) {
        Map<String, Object> value = one(field);
        if (field.limits().list() > 1) {
            value = list(value, field.limits().list());
        }
        if (field.absent().isEmpty()) {
            return value;
        }
        Set<String> reasons = new TreeSet<>();
        field.absent().forEach(reason -> reasons.add(reason.name().toLowerCase(Locale.ROOT)));
        return object("anyOf", List.of(value, Map.of("enum", reasons)));
    }

    private Map<String, Object> one(RegisterField field) {
        return switch (field.kind()) {
            case FieldKind.Code k -> code(k.list());
            case FieldKind.Codes k ->
                list(code(k.list()), field.limits().atMost().orElse(0));
            case FieldKind.YesNo k -> object(TYPE, "boolean");
            case FieldKind.Whole k -> number(field, "integer");
            case FieldKind.Money k -> number(field, "integer");
            case FieldKind.Ratio k -> number(field, "number");
            case FieldKind.Scaled k -> {
                Map<String, Object> schema = number(field, "number");
                schema.put("multipleOf", BigDecimal.ONE.movePointLeft(k.scale()));
                yield schema;
            }
            case FieldKind.Units k -> list(object(TYPE, "string"), 0);
            case FieldKind.Persons k -> list(id(), 0);
            case FieldKind.Place k -> place();
            case FieldKind.Score k -> object(TYPE, "object");
            case FieldKind.Grid k -> grid(k);
            default -> text(field);
        };
    }

    private Map<String, Object> text(RegisterField field) {
        return switch (field.kind()) {
            case FieldKind.Day k
            when k.precise() -> {
                Map<String, Object> day = object(TYPE, "string");
                day.put("format", "date");
                yield day;
            }
            case FieldKind.Day k -> pattern("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
            case FieldKind.Month k -> pattern("[0-9]{4}-[0-9]{2}");
            case FieldKind.Moment k -> pattern(MOMENT);
            case FieldKind.Interval k when k.moments() -> pattern("(" + MOMENT + ")?\\.\\.(" + MOMENT + ")?");
            case FieldKind.Interval k -> pattern("(" + DAY + ")?\\.\\.(" + DAY + ")?");
            case FieldKind.Period k -> pattern("(" + DAY + ")?\\.\\.(" + DAY + ")?");
            case FieldKind.File k -> id();
            case FieldKind.Signature k -> id();
            case FieldKind.Child k -> id();
            case FieldKind.Person k -> id();
            case FieldKind.Household k -> id();
            case FieldKind.Reference k -> id();
            default -> {
                Map<String, Object> text = object(TYPE, "string");
                field.limits().shortest().ifPresent(least -> text.put("minLength", least));
                yield text;
            }
        };
    }

    private Map<String, Object> code(String list) {
        lists.add(list);
        return object("$ref", reference.apply(list));
    }

    private Map<String, Object> grid(FieldKind.Grid grid) {
        lists.add(grid.items());
        Map<String, Object> schema = object(TYPE, "object");
        schema.put("propertyNames", Map.of("$ref", reference.apply(grid.items())));
        schema.put("additionalProperties", Map.of("enum", grid.answers()));
        return schema;
    }

    private static Map<String, Object> place() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("words", Map.of(TYPE, "string"));
        parts.put("division", Map.of(TYPE, "string"));
        parts.put("lat", Map.of(TYPE, "number", "minimum", -90, "maximum", 90));
        parts.put("lon", Map.of(TYPE, "number", "minimum", -180, "maximum", 180));
        Map<String, Object> schema = object(TYPE, "object");
        schema.put("properties", parts);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> number(RegisterField field, String type) {
        Map<String, Object> schema = object(TYPE, type);
        field.limits().least().ifPresent(least -> schema.put("minimum", least));
        field.limits().most().ifPresent(most -> schema.put("maximum", most));
        return schema;
    }

    private static Map<String, Object> list(Map<String, Object> items, int most) {
        Map<String, Object> schema = object(TYPE, "array");
        schema.put("items", items);
        if (most > 0) {
            schema.put("maxItems", most);
        }
        return schema;
    }

    private static Map<String, Object> id() {
        Map<String, Object> schema = object(TYPE, "string");
        schema.put("format", "uuid");
        return schema;
    }

    private static Map<String, Object> pattern(String pattern) {
        Map<String, Object> schema = object(TYPE, "string");
        schema.put(PATTERN, "^" + pattern + "$");
        return schema;
    }

    static Map<String, Object> object(String name, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }
}
