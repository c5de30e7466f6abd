package org.qingmiao.register.trial.given;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Rational;

/** Makes values of what stands in a cell or in JSON, by the type of what it is given for. */
public final class ValueReader {
    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final ZoneId zone;

    public ValueReader(ZoneId zone) {
        this.zone = zone;
    }

    /** A value that cannot be, with what could. */
    public static final class BadValue extends Exception {
        private static final long serialVersionUID = 1;

        public final String key;
        public final transient Object[] values;

        BadValue(String key, Object... values) {
            super(key, null, false, false);
            this.key = key;
            this.values = values;
        }
    }

    /** @param given text, number, yes or no, list or map of JSON */
    public Object read(Object given, ExpressionType type) throws BadValue {
        String text = String.valueOf(given).strip();
        return switch (type) {
            case ExpressionType.YesNo t -> yesNo(given, text);
            case ExpressionType.Whole t -> whole(text);
            case ExpressionType.Decimal t -> decimal(text, t.scale());
            case ExpressionType.Code t -> code(text, t);
            case ExpressionType.Day t -> day(text);
            case ExpressionType.Moment t -> moment(text);
            case ExpressionType.Several t -> several(given, t.element());
            case ExpressionType.Row t when given instanceof Map<?, ?> map -> row(map, t);
            case ExpressionType.Words t -> text;
            case ExpressionType.Reference t -> text;
            case ExpressionType number when number.isNumber() -> Rational.of(number(text));
            default -> throw new BadValue("bad_value", text, type.word());
        };
    }

    private static Object yesNo(Object given, String text) throws BadValue {
        if (given instanceof Boolean b) {
            return b;
        }
        if (YES.contains(text) || NO.contains(text)) {
            return YES.contains(text);
        }
        throw new BadValue("bad_yes_no", text);
    }

    private static Object whole(String text) throws BadValue {
        BigDecimal number = number(text);
        if (number.stripTrailingZeros().scale() > 0 || number.precision() - number.scale() > 18) {
            throw new BadValue("bad_whole", text);
        }
        return Rational.of(number);
    }

    private static Object decimal(String text, int scale) throws BadValue {
        BigDecimal number = number(text);
        if (number.stripTrailingZeros().scale() > scale) {
            throw new BadValue("too_many_decimals", text, scale);
        }
        return Rational.of(number);
    }

    private static BigDecimal number(String text) throws BadValue {
        try {
            if (text.length() <= 40 && !text.contains("e") && !text.contains("E")) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new BadValue("bad_number", text);
    }

    private static Object code(String text, ExpressionType.Code type) throws BadValue {
        if (!type.codes().contains(text)) {
            throw new BadValue(
                    "bad_code",
                    text,
                    String.join(", ", type.codes().stream().sorted().limit(12).toList()));
        }
        return text;
    }

    private LocalDate day(String text) throws BadValue {
        try {
            LocalDate day = text.length() == 7
                    ? YearMonth.parse(text).atDay(1)
                    : text.length() > 10 ? LocalDate.ofInstant(moment(text), zone) : LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new BadValue("bad_day", text);
    }

    /** A moment without a zone is in the district's time; a day alone is its beginning. */
    public Instant moment(String text) throws BadValue {
        String written = text.replace(' ', 'T');
        try {
            if (written.length() == 10) {
                return LocalDate.parse(written).atStartOfDay(zone).toInstant();
            }
            boolean offset = written.endsWith("Z") || written.matches(".*T.*[+-]\\d\\d:?\\d\\d");
            return offset
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDateTime.parse(written).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new BadValue("bad_moment", text);
        }
    }

    private List<Object> several(Object given, ExpressionType element) throws BadValue {
        List<Object> values = new ArrayList<>();
        for (Object part : parts(given)) {
            Object value = read(part, element);
            if (!values.contains(value) || element.isNumber()) {
                values.add(value);
            }
        }
        return values;
    }

    private static List<?> parts(Object given) {
        if (given instanceof List<?> list) {
            return list;
        }
        String text = String.valueOf(given).strip();
        String inside = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        return Arrays.stream(inside.split("[;,|\\s]+", -1))
                .map(p -> p.replace("\"", ""))
                .filter(p -> !p.isEmpty())
                .toList();
    }

    private Map<String, Object> row(Map<?, ?> given, ExpressionType.Row type) throws BadValue {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Map.Entry<String, ExpressionType.Slot> field : type.fields().entrySet()) {
            @Nullable Object value = given.get(field.getKey());
            if (value != null) {
                row.put(field.getKey(), read(value, field.getValue().type()));
            }
        }
        return row;
    }
}
