package org.qingmiao.work.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes iCalendar (RFC 5545): lines end in CR LF and are folded at 75 octets, never inside a character. */
final class CalendarFile {
    private static final int FOLD = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();
    private final String stamp;

    CalendarFile(String name, Instant now) {
        stamp = MOMENT.format(now);
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Qingmiao//Tasks//ZH");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        line("X-PUBLISHED-TTL", "PT6H");
    }

    /** An event that takes a whole day and leaves one free. */
    void day(String uid, LocalDate day, String summary, String link) {
        line("BEGIN", "VEVENT");
        line("UID", escaped(uid));
        line("DTSTAMP", stamp);
        line("DTSTART;VALUE=DATE", DAY.format(day));
        line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        line("SUMMARY", escaped(summary));
        line("URL", link);
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /** The whole file; nothing can be added after. */
    String close() {
        line("END", "VCALENDAR");
        return out.toString();
    }

    /** TEXT of RFC 5545, 3.3.11. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    private void line(String name, String value) {
        String whole = name + ":" + value.replaceAll("\\p{Cntrl}", "");
        int octets = 0;
        for (int i = 0; i < whole.length(); ) {
            int point = whole.codePointAt(i);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > FOLD) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
