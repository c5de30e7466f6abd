package org.qingmiao.workplan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Dates;
import org.qingmiao.platform.Text;

/** A decision or problem as typed, and what is wrong with it, by field. */
public record MatterForm(Matter.Kind kind, Map<String, String> typed, Map<String, Text> problems) {
    private static final List<String> FIELDS = List.of("unit", "clause", "meeting", "text", "remedy", "raised", "due");
    private static final int TEXT_MAX = 1000;
    private static final int MEETING_MAX = 200;

    static MatterForm empty(Matter.Kind kind, LocalDate today) {
        return new MatterForm(
                kind,
                Map.of("raised", today.toString(), "due", today.plusMonths(1).toString()),
                Map.of());
    }

    /** @param clauses ids that may be chosen */
    static MatterForm read(Matter.Kind kind, HttpServletRequest request, Set<String> clauses, LocalDate today) {
        Map<String, String> typed = new HashMap<>();
        FIELDS.forEach(name -> typed.put(
                name, Optional.ofNullable(request.getParameter(name)).orElse("").strip()));
        MatterForm form = new MatterForm(kind, typed, new TreeMap<>());
        form.check();
        if (!form.text("clause").isEmpty() && !clauses.contains(form.text("clause"))) {
            form.wrong("clause", "workplan.wrong.clause");
        }
        if (form.day("raised").filter(today::isBefore).isPresent()) {
            form.wrong("raised", "workplan.wrong.raised");
        }
        return form;
    }

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    public Optional<Text> problem(String field) {
        return Optional.ofNullable(problems.get(field));
    }

    private void check() {
        if (text("unit").isEmpty()) {
            wrong("unit", "workplan.wrong.unit");
        }
        if (kind == Matter.Kind.DECISION
                && (text("meeting").isEmpty() || text("meeting").length() > MEETING_MAX)) {
            wrong("meeting", "workplan.wrong.meeting", MEETING_MAX);
        }
        if (text("text").isEmpty() || text("text").length() > TEXT_MAX) {
            wrong("text", "workplan.wrong.text", TEXT_MAX);
        }
        if (kind == Matter.Kind.PROBLEM
                && (text("remedy").isEmpty() || text("remedy").length() > TEXT_MAX)) {
            wrong("remedy", "workplan.wrong.remedy", TEXT_MAX);
        }
        if (day("raised").isEmpty()) {
            wrong("raised", "workplan.wrong.due");
        }
        if (day("due").isEmpty()) {
            wrong("due", "workplan.wrong.due");
        } else if (day("raised").filter(r -> r.isAfter(day("due").get())).isPresent()) {
            wrong("due", "workplan.wrong.order");
        }
    }

    private void wrong(String field, String key, Object... values) {
        problems.put(field, Texts.all().both(key, values));
    }

    private Optional<LocalDate> day(String field) {
        return Dates.day(text(field));
    }

    /** Only where nothing is wrong. */
    Matter on(String plan, String by, boolean byOffice) {
        return new Matter(
                0,
                plan,
                kind,
                text("unit"),
                text("clause"),
                text("meeting"),
                text("text"),
                text("remedy"),
                day("raised").orElseThrow(),
                Deadline.of(day("due").orElseThrow(), by, byOffice),
                by,
                false,
                List.of());
    }
}
