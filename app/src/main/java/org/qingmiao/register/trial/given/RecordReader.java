package org.qingmiao.register.trial.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.trial.given.ValueReader.BadValue;

/** Reads one record as it was given, cell by cell; a bad cell is a fault and its value unknown. */
public final class RecordReader {
    private final TrialRegister trial;
    private final TrialColumns columns;
    private final ValueReader reader;
    private final FieldCells fields;

    public RecordReader(TrialRegister trial) {
        this.trial = trial;
        this.columns = new TrialColumns(trial);
        this.reader = new ValueReader(trial.zone());
        this.fields = new FieldCells(trial, reader);
    }

    public TrialColumn column(String name) {
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
            return isEmpty(given) || !(columns.of("now") instanceof TrialColumn.Now)
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
            boolean known = !(columns.of(name) instanceof TrialColumn.Carried)
                    && !(columns.of(name) instanceof TrialColumn.Named);
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
        return columns.of(name) instanceof TrialColumn.OfField field
                && FieldCells.isParted(field.field().field());
    }

    private void column(String name, Object given, GivenRecord record, Faults faults) throws BadValue {
        switch (columns.of(name)) {
            case TrialColumn.State c -> record.state(state(String.valueOf(given).strip()));
            case TrialColumn.Flags c -> flags(given, record);
            case TrialColumn.At c ->
                record.moment(c.what(), reader.moment(String.valueOf(given).strip()));
            case TrialColumn.OfField c -> field(c, given, record);
            case TrialColumn.Named c -> named(c, given, record);
            case TrialColumn.Rows c -> record.rows().put(c.section().id(), rows(c.section(), given, faults));
            case TrialColumn.Now c -> {}
            case TrialColumn.Carried c -> {}
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

    private void field(TrialColumn.OfField column, Object given, GivenRow record) throws BadValue {
        fields.value(column.field().name(), column.field().field(), column.type(), given, record);
    }

    private void named(TrialColumn.Named column, Object given, GivenRow record) throws BadValue {
        if (!"unknown".equals(given)) {
            record.put(column.name(), reader.read(given, column.type()));
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

    /** A part of a field: {@code held.from}. */
    private Object part(Map<String, TrialField> own, String name, int dot, Object given) throws BadValue {
        TrialField whole = dot > 0 ? own.get(name.substring(0, dot)) : null;
        if (whole == null) {
            throw new BadValue("no_such_field", name);
        }
        return fields.part(whole.field(), String.valueOf(given));
    }

    private void cell(
            Section section, Map<String, TrialField> own, String name, Object given, GivenRow row, Faults faults)
            throws BadValue {
        TrialField field = own.get(name);
        int dot = name.indexOf('.');
        Section nested = trial.register().sections().get(name);
        if (field != null) {
            RegisterField it = field.field();
            if (given instanceof Map<?, ?> parts && FieldCells.isParted(it)) {
                for (Map.Entry<?, ?> part : parts.entrySet()) {
                    row.put(name + "." + part.getKey(), fields.part(it, String.valueOf(part.getValue())));
                }
            } else {
                fields.value(name, it, trial.scope().type(it), given, row);
            }
        } else if (name.equals("state") && section.states().containsKey(String.valueOf(given))) {
            row.state(String.valueOf(given));
        } else if (name.equals("code") && section.shape() instanceof Section.Shape.PerCode) {
            row.put("code", String.valueOf(given));
        } else if (nested != null
                && nested.within().filter(section.id()::equals).isPresent()) {
            row.rows().put(name, rows(nested, given, faults));
        } else {
            row.put(name, part(own, name, dot, given));
        }
    }
}
