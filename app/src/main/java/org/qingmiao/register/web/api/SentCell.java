package org.qingmiao.register.web.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;
import tools.jackson.databind.JsonNode;

/** A value of JSON as the cell of a field: a text, a list of texts, or texts by part. What is in it is judged later. */
final class SentCell {
    private static final int MOST = 1_000;

    private SentCell() {}

    /** Nothing if a value of this shape can stand in no such field; {@code null} empties it. */
    static Optional<Object> of(RegisterField field, JsonNode value) {
        if (value.isNull()) {
            return Optional.of("");
        }
        if (value.isArray()) {
            return takesList(field) ? list(value) : Optional.empty();
        }
        if (value.isObject()) {
            return takesParts(field.kind()) ? parts(value) : Optional.empty();
        }
        return text(value).map(text -> text);
    }

    private static boolean takesList(RegisterField field) {
        return field.limits().list() > 1
                || field.kind() instanceof FieldKind.Codes
                || field.kind() instanceof FieldKind.Units
                || field.kind() instanceof FieldKind.Persons;
    }

    private static boolean takesParts(FieldKind kind) {
        return kind instanceof FieldKind.Place || kind instanceof FieldKind.Score || kind instanceof FieldKind.Grid;
    }

    private static Optional<Object> list(JsonNode values) {
        List<Object> texts = new ArrayList<>();
        for (JsonNode value : values) {
            Optional<String> text = text(value).filter(t -> !t.isBlank());
            if (text.isEmpty() || texts.size() == MOST) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return Optional.of(List.copyOf(texts));
    }

    /** In the order of their names, so that the same content is known again. */
    private static Optional<Object> parts(JsonNode values) {
        Map<String, Object> parts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> part : values.properties()) {
            Optional<String> text = text(part.getValue());
            if (text.isEmpty() || parts.size() == MOST) {
                return Optional.empty();
            }
            parts.put(part.getKey(), text.get());
        }
        return parts.isEmpty() ? Optional.of("") : Optional.of(parts);
    }

    /** The database takes no NUL, and a number of thousands of digits is none that anybody means. */
    private static Optional<String> text(JsonNode value) {
        Optional<String> text = value.isString()
                ? Optional.of(value.stringValue())
                : value.isNumber()
                        ? Optional.of(value.decimalValue())
                                .filter(SentCell::isShort)
                                .map(BigDecimal::toPlainString)
                        : value.isBoolean() ? Optional.of(String.valueOf(value.booleanValue())) : Optional.empty();
        return text.filter(t -> t.indexOf('\0') < 0);
    }

    private static boolean isShort(BigDecimal number) {
        return number.precision() < 40 && Math.abs(number.scale()) < 40;
    }
}
