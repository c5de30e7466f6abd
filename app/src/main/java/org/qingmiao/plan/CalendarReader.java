package org.qingmiao.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qingmiao.org.Period;

/** Reads {@code calendar.yaml}: the rounds that open by themselves. */
final class CalendarReader {
    private CalendarReader() {}

    static Recurring recurring(Reading r, Found found) {
        Recurring recurring = new Recurring(
                r.string("id"),
                r.text("name"),
                r.choice("every", Period.Kind.class),
                covers(r, found),
                r.integer("opens"),
                r.integer("days"),
                remind(r, found));
        r.done();
        return recurring;
    }

    private static List<Period.Kind> covers(Reading r, Found found) {
        List<Period.Kind> kinds = new ArrayList<>();
        List<String> known =
                Arrays.stream(Period.Kind.values()).map(Period.Kind::id).toList();
        List<String> words = r.strings("covers");
        if (words.isEmpty() && !r.has("covers")) {
            found.issue(r.place(), Issue.Code.MISSING_KEY, "no key covers", "covers: [ year ]");
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Optional<Period.Kind> kind = Arrays.stream(Period.Kind.values())
                    .filter(k -> k.id().equals(word))
                    .findFirst();
            kind.ifPresent(kinds::add);
            if (kind.isEmpty()) {
                found.issue(
                        found.place(r.thing() + "#covers/" + i),
                        Issue.Code.UNKNOWN_CHOICE,
                        word,
                        Nearest.suggestion(word, known));
            }
        }
        return List.copyOf(kinds);
    }

    private static List<Integer> remind(Reading r, Found found) {
        List<Integer> days = new ArrayList<>();
        List<String> words = r.strings("remind");
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.matches("\\d{1,3}")) {
                days.add(Integer.valueOf(word));
            } else {
                found.issue(
                        found.place(r.thing() + "#remind/" + i),
                        Issue.Code.WRONG_TYPE,
                        word,
                        "days before the due day, such as 7");
            }
        }
        return List.copyOf(days);
    }
}
