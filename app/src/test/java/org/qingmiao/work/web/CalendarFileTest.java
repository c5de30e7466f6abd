package org.qingmiao.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.Seeds;

/** RFC 5545, 3.1 (content lines) and 3.3.11 (TEXT). */
class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-11-26T01:02:03Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private static String file(String summary) {
        CalendarFile file = new CalendarFile("青苗", NOW);
        file.day("a@qingmiao", DAY, summary, "https://example.org/tasks");
        return file.close();
    }

    private static List<String> unfolded(String file) {
        return List.of(file.replace("\r\n ", "").split("\r\n", -1));
    }

    @Test
    void a_task_is_a_whole_day_that_leaves_one_free() {
        assertThat(unfolded(file("提交年报")))
                .containsSubsequence(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "BEGIN:VEVENT",
                        "UID:a@qingmiao",
                        "DTSTAMP:20261126T010203Z",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "SUMMARY:提交年报",
                        "URL:https://example.org/tasks",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        "");
    }

    @Test
    void commas_semicolons_backslashes_and_line_ends_are_escaped() {
        assertThat(unfolded(file("a,b;c\\d\r\ne\nf"))).contains("SUMMARY:a\\,b\\;c\\\\d\\ne\\nf");
    }

    @Test
    void a_title_cannot_begin_a_line_of_its_own() {
        assertThat(unfolded(file("x\r\nATTENDEE:mailto:a@example.org"))).noneMatch(l -> l.startsWith("ATTENDEE"));
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        Seeds.each(300, random -> {
            String summary = random.ints(random.nextInt(200), 0, 5)
                    .mapToObj(i -> List.of("a", "报", "é", "🌱", ",").get(i))
                    .collect(Collectors.joining());
            String file = file(summary);
            assertThat(Arrays.stream(file.split("\r\n", -1)))
                    .allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 75)
                    .noneMatch(l -> l.contains("\uFFFD"));
            byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(file);
            assertThat(unfolded(file)).contains("SUMMARY:" + CalendarFile.escaped(summary));
        });
    }
}
