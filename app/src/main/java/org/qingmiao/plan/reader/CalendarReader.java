package org.qingmiao.plan.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qingmiao.org.Period;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.plan.RecurringRound;

/** Reads {@code calendar.yaml}: the rounds that open by themselves. */
final class CalendarReader {
    private CalendarReader() {}

    static RecurringRound recurring(YamlNode r, Diagnostics diagnostics) {
        RecurringRound recurringRound = new RecurringRound(
                r.string("id"),
                r.text("name"),
                r.choice("every", Period.Kind.class),
                covers(r, diagnostics),
                r.integer("opens"),
                r.integer("days"),
                remind(r, diagnostics));
        r.done();
        return recurringRound;
    }

    private static List<Period.Kind> covers(YamlNode r, Diagnostics diagnostics) {
        List<Period.Kind> kinds = new ArrayList<>();
        List<String> known =
                Arrays.stream(Period.Kind.values()).map(Period.Kind::id).toList();
        List<String> words = r.strings("covers");
        if (words.isEmpty() && !r.has("covers")) {
            diagnostics.issue(r.place(), PackProblem.MISSING_KEY, "no key covers", "covers: [ year ]");
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Optional<Period.Kind> kind = Arrays.stream(Period.Kind.values())
                    .filter(k -> k.id().equals(word))
                    .findFirst();
            kind.ifPresent(kinds::add);
            if (kind.isEmpty()) {
                diagnostics.issue(
                        diagnostics.place(r.thing() + "#covers/" + i),
                        PackProblem.UNKNOWN_CHOICE,
                        word,
                        NearestWord.suggestion(word, known));
            }
        }
        return List.copyOf(kinds);
    }

    private static List<Integer> remind(YamlNode r, Diagnostics diagnostics) {
        List<Integer> days = new ArrayList<>();
        List<String> words = r.strings("remind");
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.matches("\\d{1,3}")) {
                days.add(Integer.valueOf(word));
            } else {
                diagnostics.issue(
                        diagnostics.place(r.thing() + "#remind/" + i),
                        PackProblem.WRONG_TYPE,
                        word,
                        "days before the due day, such as 7");
            }
        }
        return List.copyOf(days);
    }
}
