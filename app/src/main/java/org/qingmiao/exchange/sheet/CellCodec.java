package org.qingmiao.exchange.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.qingmiao.exchange.SheetCell;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.CodesType;
import org.qingmiao.field.DayType;
import org.qingmiao.field.FieldType;
import org.qingmiao.field.MinuteType;
import org.qingmiao.field.ScaledType;
import org.qingmiao.field.TextType;
import org.qingmiao.field.WholeType;
import org.qingmiao.field.YesNoType;
import org.qingmiao.platform.Lang;

/** Values of fields as cells hold them, and cells as somebody would have typed them into a field. */
final class CellCodec {
    /** Before it, calendars of spreadsheets differ: 1900 was no leap year. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private CellCodec() {}

    /** As a text that reads back as the value: what can be chosen by its label, unless another is called so. */
    static String text(FieldType<?> type, Object value, Lang lang) {
        return switch (type) {
            case CodeType codes -> word(codes, (String) value, lang);
            case YesNoType yesNo -> word(yesNo.options(), typed(type, value), lang);
            case CodesType codes -> words(codes.one(), (List<?>) value, lang);
            case TextType _, WholeType _, ScaledType _, DayType _, MinuteType _ -> typed(type, value);
        };
    }

    @SuppressWarnings("unchecked") // A value under a field's id is of that field's type.
    static <V> String typed(FieldType<V> type, Object value) {
        return type.typed((V) value);
    }

    private static String word(CodeType type, String code, Lang lang) {
        String label = type.print(code, lang);
        boolean readsBack = label.equals(label.strip())
                && !label.isEmpty()
                && type.find(label).filter(o -> o.code().equals(code)).isPresent();
        return readsBack ? label : code;
    }

    private static String words(CodeType one, List<?> codes, Lang lang) {
        // An empty list is something else than nothing.
        return codes.isEmpty()
                ? ";"
                : String.join(
                        ";",
                        codes.stream().map(c -> part(one, (String) c, lang)).toList());
    }

    private static String part(CodeType one, String code, Lang lang) {
        String word = word(one, code, lang);
        return word.contains(";") || word.contains("；") ? code : word;
    }

    /** As a cell of a workbook holds it: a number or day where it reads back as the value, else a text. */
    static Object cell(FieldType<?> type, Object value, Lang lang) {
        String text = text(type, value, lang);
        return switch (type) {
            case WholeType _, ScaledType _ -> number(text);
            case DayType _ -> LocalDate.parse(text).isBefore(FIRST_DAY) ? text : LocalDate.parse(text);
            case MinuteType _ -> minute(text);
            case TextType _, CodeType _, CodesType _, YesNoType _ -> CellText.escaped(text);
        };
    }

    private static Object number(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits <= CellText.DIGITS ? (Object) Double.valueOf(text) : text;
    }

    private static Object minute(String text) {
        LocalDateTime clock = LocalDateTime.parse(text);
        return clock.toLocalDate().isBefore(FIRST_DAY) ? text : clock;
    }

    /** As somebody would have typed it. */
    static String read(FieldType<?> type, SheetCell cell) {
        Double number = cell.number();
        String text = number == null ? cell.text() : CellText.number(number);
        return switch (type) {
            case YesNoType _ -> text.equals("TRUE") ? "true" : text.equals("FALSE") ? "false" : text;
            // A cell that holds a day alone means its beginning.
            case MinuteType _ -> text.matches("\\d{4}-\\d{2}-\\d{2}") ? text + "T00:00" : text;
            case TextType _, CodeType _, CodesType _, WholeType _, ScaledType _, DayType _ -> text;
        };
    }

    /** Whether a number has lost digits that belong to it, as those of identity cards do. */
    static boolean lostDigits(FieldType<?> type, SheetCell cell) {
        Double number = cell.number();
        return number != null
                && Math.abs(number) >= 1e15
                && (type instanceof TextType || type instanceof CodeType || type instanceof CodesType);
    }
}
