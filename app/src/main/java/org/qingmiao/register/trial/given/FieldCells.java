package org.qingmiao.register.trial.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.register.code.CodeList;
import org.qingmiao.register.decision.Instrument;
import org.qingmiao.register.decision.ScoredSheet;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.trial.given.ValueReader.BadValue;

/** Reads the value of one field by its kind: scores and grids by item, spans by their ends, absences by their word. */
final class FieldCells {
    private static final Set<String> ABSENCES = Set.of("unknown", "refused", "not_applicable", "none");

    private final TrialRegister trial;
    private final ValueReader reader;

    FieldCells(TrialRegister trial, ValueReader reader) {
        this.trial = trial;
        this.reader = reader;
    }

    /** Whether an object of JSON stands for parts of the value and not for the value itself. */
    static boolean isParted(RegisterField field) {
        return !(field.kind() instanceof FieldKind.Score) && !(field.kind() instanceof FieldKind.Grid);
    }

    void value(String name, RegisterField field, ExpressionType type, Object given, GivenRow row) throws BadValue {
        String word = String.valueOf(given).strip();
        if (ABSENCES.contains(word) && !isCode(word, type)) {
            absent(name, field, word, row);
            return;
        }
        switch (field.kind()) {
            case FieldKind.Score kind -> row.put(name, score(kind, given));
            case FieldKind.Grid kind -> grid(name, kind, given, row);
            case FieldKind.Interval kind -> span(name, word, kind.moments(), row);
            case FieldKind.Period kind -> span(name, word, false, row);
            default -> row.put(name, reader.read(given, type));
        }
    }

    private static boolean isCode(String word, ExpressionType type) {
        return switch (type) {
            case ExpressionType.Code t -> t.codes().contains(word);
            case ExpressionType.Several t -> isCode(word, t.element());
            default -> false;
        };
    }

    /** Of the reasons only what the field declares counts as an answer (rule C12); any other is simply not known. */
    private static void absent(String name, RegisterField field, String word, GivenRow row) {
        boolean declared = field.absent().stream()
                .anyMatch(reason -> reason.name().toLowerCase(Locale.ROOT).equals(word));
        if (declared) {
            row.absent(name);
        }
    }

    private ScoredSheet score(FieldKind.Score kind, Object given) throws BadValue {
        Instrument instrument = trial.tables()
                .instrument(kind.instrument())
                .orElseThrow(() -> new BadValue("bad_value", given, kind.written()));
        ScoredSheet score = new ScoredSheet(
                instrument,
                answers(
                        given,
                        instrument.items().stream()
                                .map(Instrument.Item::id)
                                .collect(Collectors.toCollection(ArrayList::new))));
        if (!score.wrong().isEmpty()) {
            String item = score.wrong().getFirst();
            throw new BadValue(
                    "bad_answer", item, String.valueOf(score.answers().get(item)));
        }
        return score;
    }

    /** {@code else} answers all items that are not named. */
    private static Map<String, String> answers(Object given, List<String> items) throws BadValue {
        Map<?, ?> parts = given instanceof Map<?, ?> map ? map : object(given);
        Map<String, String> answers = new LinkedHashMap<>();
        if (parts.containsKey("else")) {
            items.forEach(i -> answers.put(i, String.valueOf(parts.get("else"))));
        }
        parts.forEach((item, answer) -> {
            if (!"else".equals(item)) {
                answers.put(String.valueOf(item), String.valueOf(answer));
            }
        });
        return answers;
    }

    private static Map<String, @Nullable Object> object(Object given) throws BadValue {
        Optional<Map<String, @Nullable Object>> object = Json.object(String.valueOf(given));
        if (object.isEmpty()) {
            throw new BadValue("bad_json", "{…}");
        }
        return object.get();
    }

    private void grid(String name, FieldKind.Grid kind, Object given, GivenRow row) throws BadValue {
        List<String> items = trial.tables()
                .code(kind.items())
                .map((CodeList l) -> List.copyOf(l.codes()))
                .orElse(List.of());
        Map<String, String> answers = answers(given, items);
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            if (!items.contains(answer.getKey()) || !kind.answers().contains(answer.getValue())) {
                throw new BadValue("bad_answer", answer.getKey(), answer.getValue());
            }
            row.put(name + "." + answer.getKey(), answer.getValue());
        }
        row.put(name, answers);
    }

    /** {@code 2025-01-01..2025-06-01}; either side may be open. */
    private void span(String name, String word, boolean moments, GivenRow row) throws BadValue {
        String[] ends = word.split("\\.\\.", -1);
        if (ends.length > 2) {
            throw new BadValue("bad_day", word);
        }
        ExpressionType type = moments ? new ExpressionType.Moment() : new ExpressionType.Day();
        row.put(name, word);
        for (int i = 0; i < ends.length; i++) {
            if (!ends[i].isBlank()) {
                row.put(name + (i == 0 ? ".from" : ".to"), reader.read(ends[i], type));
            }
        }
    }

    /** A part of a value: the end of a span, else what it looks like. */
    Object part(RegisterField field, String given) throws BadValue {
        boolean moments = field.kind() instanceof FieldKind.Interval i && i.moments();
        if (given.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return reader.read(given, moments ? new ExpressionType.Moment() : new ExpressionType.Day());
        }
        return given.equals("yes") || given.equals("no") ? given.equals("yes") : given;
    }
}
