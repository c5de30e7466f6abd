package org.qingmiao.register.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.register.definition.CheckRule;
import org.qingmiao.register.definition.FieldKind;

/** Rows that hold for a time: which overlap, and which are more than there may be in a month, quarter or year. */
final class RowPeriods {
    private RowPeriods() {}

    /** The first row that overlaps one before it. */
    static Optional<RowView> overlapping(List<RowView> rows, CheckRule.Rule.Apart rule) {
        for (int i = 1; i < rows.size(); i++) {
            RowView row = rows.get(i);
            if (rows.subList(0, i).stream().anyMatch(other -> overlap(other, row, rule))) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Whether two rows overlap; where an end is open they do from the later beginning on. */
    static boolean overlap(RowView one, RowView other, CheckRule.Rule.Apart rule) {
        boolean same = rule.same()
                .map(field -> one.get("row." + field) != null
                        && Objects.equals(one.get("row." + field), other.get("row." + field)))
                .orElse(true);
        return same && isBefore(one, rule.start(), other, rule.end()) && isBefore(other, rule.start(), one, rule.end());
    }

    private static boolean isBefore(RowView one, String start, RowView other, String end) {
        Object from = one.get("row." + start);
        Object to = other.get("row." + end);
        return switch (from) {
            case null -> false;
            case LocalDate day -> !(to instanceof LocalDate last) || !day.isAfter(last);
            case Instant moment -> !(to instanceof Instant last) || moment.isBefore(last);
            default -> false;
        };
    }

    /** The first row that is one too many. */
    static Optional<RowView> tooMany(List<RowView> rows, CheckRule.Rule.AtMost rule, TrialRun run) {
        Map<String, Integer> counts = new HashMap<>();
        for (RowView row : rows) {
            String period = date(row, run).map(day -> period(day, rule.per())).orElse("");
            int count = counts.merge(period, 1, Integer::sum);
            Object most = row.value(rule.most());
            if (!period.isEmpty()
                    && most instanceof Rational r
                    && Rational.of(count).compareTo(r) > 0) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static String period(LocalDate day, String per) {
        return switch (per) {
            case "year" -> String.valueOf(day.getYear());
            case "quarter" -> day.getYear() + "/" + (day.getMonthValue() - 1) / 3;
            case "day" -> day.toString();
            default -> day.getYear() + "-" + day.getMonthValue();
        };
    }

    /** The day of a row: by the field that the section is dated by, else by its first day or moment. */
    static Optional<LocalDate> date(RowView row, TrialRun run) {
        return moment(row, run).map(run.trial().clock()::day);
    }

    static Optional<Instant> moment(RowView row, TrialRun run) {
        String dated = row.section()
                .flatMap(s -> s.keys().dated())
                .orElseGet(() -> row.fields().values().stream()
                        .filter(f -> isTime(f.field().kind()))
                        .map(f -> f.field().id())
                        .findFirst()
                        .orElse(""));
        @Nullable Object value = dated.isEmpty() ? null : row.get("row." + dated);
        return run.moments().moment(value);
    }

    private static boolean isTime(FieldKind kind) {
        return kind instanceof FieldKind.Moment || kind instanceof FieldKind.Day || kind instanceof FieldKind.Month;
    }
}
