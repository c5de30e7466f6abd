package org.qingmiao.register.trial;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.trial.given.Json;

/** Writes values: days and moments as ISO has them, numbers with the decimals of their field. */
final class Written {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Written() {}

    /** As JSON: text, number, yes or no, list, map; nothing if it is absent. */
    static @Nullable Object json(@Nullable Object value, RegisterField field) {
        return switch (value) {
            case Rational r -> number(r, field.kind());
            case LocalDate day
            when field.kind() instanceof FieldKind.Month -> YearMonth.from(day).toString();
            case List<?> list -> list.stream().map(v -> json(v, field)).toList();
            case null, default -> json(value);
        };
    }

    /** The same where no field says how many decimals there are. */
    static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Rational r -> plain(r);
            case Instant moment -> LocalDateTime.ofInstant(moment, ZONE).toString();
            case LocalDate day -> day.toString();
            case List<?> list -> list.stream().map(Written::json).toList();
            case Map<?, ?> map -> score(map);
            default -> value;
        };
    }

    private static BigDecimal number(Rational number, FieldKind kind) {
        return switch (kind) {
            case FieldKind.Scaled k -> number.rounded(k.scale());
            case FieldKind.Ratio k -> number.rounded(k.shown());
            case FieldKind.Whole k -> number.rounded(0);
            case FieldKind.Money k -> number.rounded(0);
            default -> plain(number);
        };
    }

    /** With the decimals that it has, at most nine, and never with an exponent. */
    static BigDecimal plain(Rational number) {
        BigDecimal shortest = number.rounded(9).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static Map<String, Object> score(Map<?, ?> map) {
        Map<String, Object> written = new LinkedHashMap<>();
        map.forEach((name, value) ->
                written.put(String.valueOf(name), value instanceof Rational r ? r.rounded(1) : String.valueOf(value)));
        return written;
    }

    /** As a cell of CSV: yes and no as words, lists joined by {@code ;}, rows as JSON. */
    static String cell(@Nullable Object json) {
        return switch (json) {
            case null -> "";
            case Boolean b -> b ? "yes" : "no";
            case BigDecimal d -> d.toPlainString();
            case List<?> list
            when list.stream().noneMatch(Map.class::isInstance) ->
                list.stream().map(Written::cell).collect(Collectors.joining(";"));
            case List<?> list -> Json.write(list);
            case Map<?, ?> map -> Json.write(map);
            default -> json.toString();
        };
    }
}
