package org.qingmiao.register.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField.AbsenceReason;
import org.qingmiao.register.storage.value.FromTo;
import org.qingmiao.register.storage.value.ItemAnswers;
import org.qingmiao.register.storage.value.PartialDay;
import org.qingmiao.register.storage.value.PlacePoint;

/** Values as the database holds them, as the cells by which a record is judged: what {@code qm try} reads and writes. */
public final class StoredCells {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final BigDecimal DEGREE = BigDecimal.valueOf(10_000_000);

    private StoredCells() {}

    /** Text, number, yes or no, list or map of JSON. */
    public static Object cell(FieldKind kind, Object stored) {
        return switch (stored) {
            case AbsenceReason reason -> reason.name().toLowerCase(Locale.ROOT);
            case LocalDate day
            when kind instanceof FieldKind.Month -> YearMonth.from(day).toString();
            case LocalDate day -> day.toString();
            case PartialDay day -> partial(day);
            case Instant moment -> moment(moment);
            case FromTo span -> end(span.from()) + ".." + end(span.to());
            case PlacePoint place -> place(place);
            case ItemAnswers answers -> answers(answers);
            case UUID id -> id.toString();
            case Rational ratio -> ratio.rounded(9);
            case List<?> list -> list.stream().map(v -> cell(kind, v)).toList();
            default -> stored;
        };
    }

    /** The same as a trial reads it, to which a place is words and a year its first month. */
    static Object judged(FieldKind kind, Object stored) {
        if (stored instanceof PartialDay day && day.precision() == PartialDay.Precision.YEAR) {
            return YearMonth.from(day.first()).toString();
        }
        if (stored instanceof PlacePoint place) {
            return place.words() == null ? degrees(place.latitude()) + " " + degrees(place.longitude()) : place.words();
        }
        return cell(kind, stored);
    }

    /** A moment in the district's time, to the second. */
    public static String moment(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), ZONE)
                .toString();
    }

    private static String partial(PartialDay day) {
        return switch (day.precision()) {
            case DAY -> day.first().toString();
            case MONTH -> YearMonth.from(day.first()).toString();
            case YEAR -> Year.from(day.first()).toString();
        };
    }

    private static String end(@Nullable Object end) {
        return switch (end) {
            case null -> "";
            case Instant moment -> moment(moment);
            default -> end.toString();
        };
    }

    private static Map<String, Object> place(PlacePoint place) {
        Map<String, Object> parts = new LinkedHashMap<>();
        put(parts, "words", place.words());
        put(parts, "division", place.division());
        put(parts, "lat", degrees(place.latitude()));
        put(parts, "lon", degrees(place.longitude()));
        return parts;
    }

    private static void put(Map<String, Object> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value);
        }
    }

    private static @Nullable BigDecimal degrees(@Nullable Long part) {
        return part == null ? null : BigDecimal.valueOf(part, 7);
    }

    private static Map<String, Object> answers(ItemAnswers answers) {
        Map<String, Object> parts = new LinkedHashMap<>();
        answers.answers().forEach(a -> parts.put(a.item(), a.answer()));
        return parts;
    }

    /**
     * The value that a cell stands for. What a trial took without a fault can be stored; what it does not look into – ids,
     * places – is judged here.
     *
     * @throws IllegalArgumentException if the cell is none of the kind
     */
    public static Object stored(FieldKind kind, boolean several, Object cell) {
        if (several || isList(kind)) {
            List<Object> all = new ArrayList<>();
            parts(cell).forEach(part -> all.add(one(kind, part)));
            return List.copyOf(all);
        }
        return one(kind, cell);
    }

    private static boolean isList(FieldKind kind) {
        return kind instanceof FieldKind.Codes || kind instanceof FieldKind.Units || kind instanceof FieldKind.Persons;
    }

    private static List<?> parts(Object cell) {
        return cell instanceof List<?> list
                ? list
                : List.of(cell.toString().strip().split("[;,|\\s]+", -1));
    }

    private static Object one(FieldKind kind, Object cell) {
        String text = cell.toString().strip();
        return switch (kind) {
            case FieldKind.YesNo k -> yes(text);
            case FieldKind.Whole k -> new BigDecimal(text).longValueExact();
            case FieldKind.Money k -> new BigDecimal(text).longValueExact();
            case FieldKind.Scaled k -> new BigDecimal(text).setScale(k.scale());
            case FieldKind.Ratio k -> Rational.of(new BigDecimal(text));
            case FieldKind.Day k -> k.precise() ? LocalDate.parse(text) : partial(text);
            case FieldKind.Month k -> YearMonth.parse(text).atDay(1);
            case FieldKind.Moment k -> instant(text);
            case FieldKind.Interval k -> span(text, k.moments());
            case FieldKind.Period k -> span(text, false);
            case FieldKind.Place k -> place(cell);
            case FieldKind.Score k -> answers(cell);
            case FieldKind.Grid k -> answers(cell);
            case FieldKind.File k -> UUID.fromString(text);
            case FieldKind.Signature k -> UUID.fromString(text);
            case FieldKind.Child k -> UUID.fromString(text);
            case FieldKind.Person k -> UUID.fromString(text);
            case FieldKind.Persons k -> UUID.fromString(text);
            case FieldKind.Household k -> UUID.fromString(text);
            case FieldKind.Reference k -> UUID.fromString(text);
            default -> text;
        };
    }

    private static boolean yes(String text) {
        return text.equals("true") || text.equals("yes") || text.equals("y") || text.equals("1");
    }

    private static PartialDay partial(String text) {
        return switch (text.length()) {
            case 4 -> new PartialDay(LocalDate.of(Integer.parseInt(text), 1, 1), PartialDay.Precision.YEAR);
            case 7 -> new PartialDay(YearMonth.parse(text).atDay(1), PartialDay.Precision.MONTH);
            default -> new PartialDay(LocalDate.parse(text), PartialDay.Precision.DAY);
        };
    }

    private static Instant instant(String text) {
        String written = text.replace(' ', 'T');
        return written.length() == 10
                ? LocalDate.parse(written).atStartOfDay(ZONE).toInstant()
                : LocalDateTime.parse(written).atZone(ZONE).toInstant();
    }

    private static FromTo span(String text, boolean moments) {
        String[] ends = text.split("\\.\\.", -1);
        return new FromTo(end(ends[0], moments), ends.length < 2 ? null : end(ends[1], moments));
    }

    private static @Nullable Object end(String text, boolean moments) {
        if (text.isBlank()) {
            return null;
        }
        return moments ? instant(text.strip()) : LocalDate.parse(text.strip());
    }

    private static PlacePoint place(Object cell) {
        if (!(cell instanceof Map<?, ?> parts)) {
            return new PlacePoint(cell.toString().strip(), null, null, null);
        }
        return new PlacePoint(
                text(parts.get("words")),
                text(parts.get("division")),
                degrees(parts, "lat", 90),
                degrees(parts, "lon", 180));
    }

    private static @Nullable String text(@Nullable Object part) {
        return part == null || part.toString().isBlank()
                ? null
                : part.toString().strip();
    }

    private static @Nullable Long degrees(Map<?, ?> parts, String name, int most) {
        String text = text(parts.get(name));
        if (text == null) {
            return null;
        }
        BigDecimal degrees = new BigDecimal(text);
        if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new IllegalArgumentException(text);
        }
        return degrees.multiply(DEGREE).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static ItemAnswers answers(Object cell) {
        if (!(cell instanceof Map<?, ?> parts)) {
            throw new IllegalArgumentException(cell.toString());
        }
        List<ItemAnswers.Answer> answers = new ArrayList<>();
        parts.forEach(
                (item, answer) -> answers.add(new ItemAnswers.Answer(item.toString(), String.valueOf(answer), null)));
        return new ItemAnswers(answers);
    }
}
