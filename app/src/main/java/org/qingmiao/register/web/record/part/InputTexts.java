package org.qingmiao.register.web.record.part;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;

/**
 * A value as the inputs of a form hold it, and back. A field may have several inputs: the one without a name is the
 * value itself; {@code absent} says why there is none; others are parts of it.
 */
final class InputTexts {
    static final String VALUE = "";
    static final String ABSENT = "absent";
    static final String FROM = "from";
    static final String TO = "to";
    static final String ITEM = "item.";
    /** Words by which somebody is looked for; no part of the value. */
    static final String FIND = "find";
    /** Whether the form was sent to look for them. */
    static final String LOOK = "look";

    static final List<String> PLACE = List.of("words", "lat", "lon");

    private static final Pattern YUAN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");
    private static final int FEN = 2;
    private static final int MINUTE = 16;

    private InputTexts() {}

    /**
     * What stands in its inputs.
     *
     * @param cell as records are shown; absent for nothing
     */
    static Map<String, List<String>> of(RegisterField field, @Nullable Object cell) {
        if (cell == null) {
            return Map.of();
        }
        String word = text(cell);
        if (isAbsence(field, word)) {
            return Map.of(choosesOne(field.kind()) ? VALUE : ABSENT, List.of(word));
        }
        return switch (field.kind()) {
            case FieldKind.Interval k -> ends(word);
            case FieldKind.Period k -> ends(word);
            case FieldKind.Moment k when !(cell instanceof List<?>) -> Map.of(VALUE, List.of(minute(word)));
            case FieldKind.Place k ->
                cell instanceof Map<?, ?> parts ? parts("", parts) : Map.of("words", List.of(word));
            case FieldKind.Score k -> cell instanceof Map<?, ?> parts ? parts(ITEM, parts) : Map.of();
            case FieldKind.Grid k -> cell instanceof Map<?, ?> parts ? parts(ITEM, parts) : Map.of();
            case FieldKind.Money k when !(cell instanceof List<?>) -> Map.of(VALUE, List.of(yuan(word)));
            default -> Map.of(VALUE, values(field, cell));
        };
    }

    private static List<String> values(RegisterField field, Object cell) {
        if (!(cell instanceof List<?> list)) {
            return List.of(text(cell));
        }
        List<String> texts = list.stream().map(InputTexts::text).toList();
        return choosesSeveral(field.kind()) ? texts : List.of(String.join(" ", texts));
    }

    private static Map<String, List<String>> ends(String word) {
        String[] ends = word.split("\\.\\.", -1);
        return Map.of(FROM, List.of(minute(ends[0])), TO, List.of(ends.length < 2 ? "" : minute(ends[1])));
    }

    /** A moment as it is typed, without its seconds; a day stays as it is. */
    private static String minute(String word) {
        String whole = word.replace(' ', 'T');
        return whole.length() > MINUTE ? whole.substring(0, MINUTE) : whole;
    }

    private static Map<String, List<String>> parts(String prefix, Map<?, ?> parts) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        parts.forEach((name, value) -> texts.put(prefix + name, List.of(text(value))));
        return texts;
    }

    /** The value that the inputs hold, as records take it; empty if there is none. */
    static Object cell(RegisterField field, Map<String, List<String>> texts) {
        String value = first(texts, VALUE);
        Object cell = switch (field.kind()) {
            case FieldKind.Interval k -> span(texts);
            case FieldKind.Period k -> span(texts);
            case FieldKind.Place k -> map("", texts);
            case FieldKind.Score k -> map(ITEM, texts);
            case FieldKind.Grid k -> map(ITEM, texts);
            case FieldKind.Money k -> YUAN.matcher(value).matches() ? fen(value) : value;
            default -> choosesSeveral(field.kind()) ? chosen(texts) : value;
        };
        return isEmpty(cell) ? first(texts, ABSENT) : cell;
    }

    /** What is wrong with an input in a way that only the form knows. */
    static Optional<Text> problem(RegisterField field, Map<String, List<String>> texts) {
        String value = first(texts, VALUE);
        boolean wrong = field.kind() instanceof FieldKind.Money
                && !value.isEmpty()
                && !isAbsence(field, value)
                && !YUAN.matcher(value).matches();
        return wrong ? Optional.of(Messages.of("registers.form.bad_money", value)) : Optional.empty();
    }

    static boolean isEmpty(Object cell) {
        return cell.toString().isBlank()
                || cell instanceof List<?> list && list.isEmpty()
                || cell instanceof Map<?, ?> map && map.isEmpty();
    }

    private static Object span(Map<String, List<String>> texts) {
        String from = first(texts, FROM);
        String to = first(texts, TO);
        return from.isEmpty() && to.isEmpty() ? "" : from + ".." + to;
    }

    private static List<String> chosen(Map<String, List<String>> texts) {
        return texts.getOrDefault(VALUE, List.of()).stream()
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private static Map<String, Object> map(String prefix, Map<String, List<String>> texts) {
        Map<String, Object> map = new LinkedHashMap<>();
        texts.keySet().stream()
                .filter(part -> !part.equals(VALUE) && !part.equals(ABSENT) && part.startsWith(prefix))
                .filter(part -> !first(texts, part).isEmpty())
                .forEach(part -> map.put(part.substring(prefix.length()), first(texts, part)));
        return map;
    }

    static String first(Map<String, List<String>> texts, String part) {
        return texts.getOrDefault(part, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    /** Whether the value is one of a few, so that the reason why there is none stands among them. */
    static boolean choosesOne(FieldKind kind) {
        return kind instanceof FieldKind.Code
                || kind instanceof FieldKind.YesNo
                || kind instanceof FieldKind.Unit
                || kind instanceof FieldKind.Rate
                || kind instanceof FieldKind.Reference;
    }

    static boolean choosesSeveral(FieldKind kind) {
        return kind instanceof FieldKind.Codes || kind instanceof FieldKind.Units || kind instanceof FieldKind.Persons;
    }

    static boolean isAbsence(RegisterField field, String word) {
        return field.absent().stream()
                .anyMatch(r -> r.name().toLowerCase(Locale.ROOT).equals(word));
    }

    private static String yuan(String fen) {
        return new BigDecimal(fen).movePointLeft(FEN).setScale(FEN).toPlainString();
    }

    private static String fen(String yuan) {
        return String.valueOf(new BigDecimal(yuan).movePointRight(FEN).longValueExact());
    }

    static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
