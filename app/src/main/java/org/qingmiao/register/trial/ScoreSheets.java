package org.qingmiao.register.trial;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.decision.ScoredSheet;
import org.qingmiao.register.definition.Section;

/** What is made of the rows of several assessors: {@code agree(sheet.score)} and {@code union(sheet.red_flag)}. */
final class ScoreSheets {
    private ScoreSheets() {}

    static @Nullable Object called(String name, View view) {
        int bracket = name.indexOf('(');
        int dot = name.indexOf('.');
        if (bracket < 0 || dot < bracket) {
            return null;
        }
        String field = name.substring(dot + 1, name.length() - 1);
        Section section = view.run().trial().register().sections().get(name.substring(bracket + 1, dot));
        List<RowView> rows = section == null ? List.of() : rows(view, section);
        return switch (name.substring(0, bracket)) {
            case "agree" -> agreed(rows, field);
            case "union" -> union(rows, field);
            default -> null;
        };
    }

    private static List<RowView> rows(View view, Section section) {
        return view instanceof RowView row
                ? row.nested(section)
                : view.run().record().rows(section);
    }

    /** Absent while a further assessor is needed. */
    private static @Nullable Object agreed(List<RowView> rows, String field) {
        List<ScoredSheet> scores = new ArrayList<>();
        for (RowView row : rows) {
            if (row.given().value(field) instanceof ScoredSheet score) {
                scores.add(score);
            }
        }
        return ScoredSheet.agreed(scores).map(ScoredSheet::values).orElse(null);
    }

    private static List<Object> union(List<RowView> rows, String field) {
        List<Object> union = new ArrayList<>();
        for (RowView row : rows) {
            if (row.get("row." + field) instanceof List<?> codes) {
                codes.stream().filter(c -> !union.contains(c)).forEach(union::add);
            }
        }
        return union;
    }
}
