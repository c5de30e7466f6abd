package org.qingmiao.register.web.record.part;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** Days and moments, as each language writes them. */
public final class DayWords {
    /** In which the district lives. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int YEAR = 4;
    private static final int YEAR_AND_MONTH = 7;
    private static final int DAY = 10;
    private static final int MINUTE = 16;

    private DayWords() {}

    /** A year, month, day or moment as ISO 8601 writes it. */
    public static Text written(String iso) {
        return switch (iso.length()) {
            case YEAR -> Messages.of("registers.value.year", iso);
            case YEAR_AND_MONTH -> month(YearMonth.parse(iso));
            case DAY -> day(LocalDate.parse(iso));
            default -> iso.length() < MINUTE ? Text.same(iso) : moment(LocalDateTime.parse(iso));
        };
    }

    public static Text day(LocalDate day) {
        return Messages.of("registers.value.day", day.getYear(), name(day.getMonth()), day.getDayOfMonth());
    }

    static Text month(YearMonth month) {
        return Messages.of("registers.value.month", month.getYear(), name(month.getMonth()));
    }

    /** The number of a month where days are written in numbers, else its name. */
    private static Text name(Month month) {
        return new Text(String.valueOf(month.getValue()), month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    public static Text moment(Instant at) {
        return moment(LocalDateTime.ofInstant(at, ZONE));
    }

    private static Text moment(LocalDateTime at) {
        return Messages.of("registers.value.moment", day(at.toLocalDate()), clock(at.getHour(), at.getMinute()));
    }

    private static String clock(int hour, int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    }
}
