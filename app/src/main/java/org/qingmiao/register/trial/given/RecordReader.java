package org.qingmiao.register.trial.given;

import java.time.Instant;
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
import org.qingmiao.register.decision.Score;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.trial.given.ValueReader.BadValue;

/** Reads one record as it was given, cell by cell; a bad cell is a fault and its value unknown. */
public final class RecordReader {
    private static final Set<String> ABSENCES = Set.of("unknown", "refused", "not_applicable", "none");

    private final TrialRegister trial;
    private final Columns columns;
    private final ValueReader reader;

    public RecordReader(TrialRegister trial) {
        this.trial = trial;
        this.columns = new Columns(trial);
        this.reader = new ValueReader(trial.zone());
    }

    public Column column(String name) {
        return columns.of(name);
    }

    /** @param cells by column: text of a cell, or a value of JSON; empty is unknown */
    public GivenRecord read(Map<String, ? extends @Nullable Object> cells, Instant now, Faults faults) {
        GivenRecord record = new GivenRecord(now(cells, now, faults));
        flat(cells).forEach((name, given) -> {
            try {
                column(name, given, record, faults);
            } catch (BadValue bad) {
                faults.error(name, bad.key, bad.values);
            }
        });
        return record;
    }

    private Instant now(Map<String, ? extends @Nullable Object> cells, Instant now, Faults faults) {
        Object given = cells.get("now");
        try {
            return isEmpty(given) || !(columns.of("now") instanceof Column.Now)
                    ? now
                    : reader.moment(String.valueOf(given).strip());
        } catch (BadValue bad) {
            faults.error("now", bad.key, bad.values);
            return now;
        }
    }

    private static boolean isEmpty(@Nullable Object given) {
        return given == null || given instanceof String text && text.isBlank();
    }

    /** Objects of JSON are names with dots, unless the field itself holds one. */
    private Map<String, Object> flat(Map<String, ? extends @Nullable Object> cells) {
        Map<String, Object> flat = new LinkedHashMap<>();
        cells.forEach((name, given) -> {
            boolean known =
                    !(columns.of(name) instanceof Column.Carried) && !(columns.of(name) instanceof Column.Named);
            if (given instanceof Map<?, ?> parts && (!known || isParted(name))) {
                Map<String, @Nullable Object> inner = new LinkedHashMap<>();
                parts.forEach((key, value) -> inner.put(name + "." + key, value));
                flat.putAll(flat(inner));
            } else if (given != null && !isEmpty(given)) {
                flat.put(name, given);
            }
        });
        return flat;
    }

    private boolean isParted(String name) {
        return columns.of(name) instanceof Column.OfField field
                && isParted(field.field().field());
    }

    private static boolean isParted(RegisterField field) {
        return !(field.kind() instanceof FieldKind.Score) && !(field.kind() instanceof FieldKind.Grid);
    }

    private void column(String name, Object given, GivenRecord record, Faults faults) throws BadValue {
        switch (columns.of(name)) {
            case Column.State c -> record.state(state(String.valueOf(given).strip()));
            case Column.Flags c -> flags(given, record);
            case Column.At c ->
                record.moment(c.what(), reader.moment(String.valueOf(given).strip()));
            case Column.OfField c -> field(c, given, record);
            case Column.Named c -> named(c, given, record);
            case Column.Rows c -> record.rows().put(c.section().id(), rows(c.section(), given, faults));
            case Column.Now c -> {}
            case Column.Carried c -> {}
        }
    }

    private String state(String given) throws BadValue {
        if (!trial.register().states().containsKey(given)) {
            throw new BadValue(
                    "bad_code",
                    given,
                    String.join(", ", trial.register().states().keySet()));
        }
        return given;
    }

    private void flags(Object given, GivenRecord record) throws BadValue {
        ExpressionType flag =
                new ExpressionType.Code("flags", trial.register().flags().keySet());
        if (reader.read(given, new ExpressionType.Several(flag)) instanceof List<?> set) {
            set.forEach(f -> record.flags().add(String.valueOf(f)));
        }
    }

    private void field(Column.OfField column, Object given, GivenRow record) throws BadValue {
        value(column.field().name(), column.field().field(), column.type(), given, record);
    }

    private void named(Column.Named column, Object given, GivenRow record) throws BadValue {
        if (!"unknown".equals(given)) {
            record.put(column.name(), reader.read(given, column.type()));
        }
    }

    private void value(String name, RegisterField field, ExpressionType type, Object given, GivenRow row)
            throws BadValue {
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

    private Score score(FieldKind.Score kind, Object given) throws BadValue {
        Instrument instrument = trial.tables()
                .instrument(kind.instrument())
                .orElseThrow(() -> new BadValue("bad_value", given, kind.written()));
        Score score = new Score(
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

    private List<GivenRow> rows(Section section, Object given, Faults faults) throws BadValue {
        List<?> list = given instanceof List<?> l
                ? l
                : Json.list(String.valueOf(given)).orElseThrow(() -> new BadValue("bad_json", "[{…}, …]"));
        List<GivenRow> rows = new ArrayList<>();
        for (Object row : list) {
            if (!(row instanceof Map<?, ?> cells)) {
                throw new BadValue("bad_json", "[{…}, …]");
            }
            rows.add(row(section, cells, faults));
        }
        return rows;
    }

    private GivenRow row(Section section, Map<?, ?> cells, Faults faults) {
        GivenRow row = new GivenRow();
        Map<String, TrialField> own = trial.fields().ofRow(section);
        cells.forEach((key, given) -> {
            String name = String.valueOf(key);
            try {
                if (!isEmpty(given)) {
                    cell(section, own, name, given, row, faults);
                }
            } catch (BadValue bad) {
                faults.error(section.id() + "." + name, bad.key, bad.values);
            }
        });
        return row;
    }

    private void cell(
            Section section, Map<String, TrialField> own, String name, Object given, GivenRow row, Faults faults)
            throws BadValue {
        TrialField field = own.get(name);
        int dot = name.indexOf('.');
        Section nested = trial.register().sections().get(name);
        if (field != null) {
            RegisterField it = field.field();
            if (given instanceof Map<?, ?> parts && isParted(it)) {
                for (Map.Entry<?, ?> part : parts.entrySet()) {
                    row.put(name + "." + part.getKey(), part(it, String.valueOf(part.getValue())));
                }
            } else {
                value(name, it, trial.scope().type(it), given, row);
            }
        } else if (name.equals("state") && section.states().containsKey(String.valueOf(given))) {
            row.state(String.valueOf(given));
        } else if (name.equals("code") && section.shape() instanceof Section.Shape.PerCode) {
            row.put("code", String.valueOf(given));
        } else if (nested != null
                && nested.within().filter(section.id()::equals).isPresent()) {
            row.rows().put(name, rows(nested, given, faults));
        } else if (dot > 0 && own.containsKey(name.substring(0, dot))) {
            row.put(name, part(own.get(name.substring(0, dot)).field(), String.valueOf(given)));
        } else {
            throw new BadValue("no_such_field", name);
        }
    }

    /** A part of a value: the end of a span, else what it looks like. */
    private Object part(RegisterField field, String given) throws BadValue {
        boolean moments = field.kind() instanceof FieldKind.Interval i && i.moments();
        if (given.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return reader.read(given, moments ? new ExpressionType.Moment() : new ExpressionType.Day());
        }
        return given.equals("yes") || given.equals("no") ? given.equals("yes") : given;
    }
}
