package org.qingmiao.field;

import java.time.LocalDate;
import org.qingmiao.platform.DateParser;
import org.qingmiao.platform.Lang;

/**
 * A day of the calendar, written {@code 2025-12-31}.
 *
 * @param earliest the first that may be
 * @param latest the last that may be
 */
public record DayType(LocalDate earliest, LocalDate latest) implements FieldType<LocalDate> {
    public DayType {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("from " + earliest + " to " + latest);
        }
    }

    /** Any day that the product knows. */
    public static DayType any() {
        return new DayType(DateParser.FIRST, DateParser.LAST);
    }

    public static DayType until(LocalDate latest) {
        return new DayType(DateParser.FIRST, latest);
    }

    @Override
    public ParseResult<LocalDate> parse(String text) {
        return DateParser.day(text)
                .map(this::judged)
                .orElseGet(() -> ParseResult.wrong("field.wrong.day", Excerpt.of(text)));
    }

    private ParseResult<LocalDate> judged(LocalDate day) {
        return day.isBefore(earliest) || day.isAfter(latest)
                ? ParseResult.wrong("field.wrong.days", earliest, latest)
                : new ParseResult.Value<>(day);
    }

    @Override
    public String typed(LocalDate value) {
        return value.toString();
    }

    @Override
    public String print(LocalDate value, Lang lang) {
        return value.toString();
    }
}
