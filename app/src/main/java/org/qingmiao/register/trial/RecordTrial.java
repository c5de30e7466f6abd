package org.qingmiao.register.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.expression.jvm.EvaluationTooLong;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.clock.DueTime;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.RegisterCount;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.trial.given.Faults;
import org.qingmiao.register.trial.given.RecordReader;
import org.qingmiao.register.trial.given.TrialColumn;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.register.trial.given.TrialRegister;

/** Tries records of one register, one after the other; nothing is kept of a record. Not for several threads at once. */
public final class RecordTrial {
    /** Behind the name of a field of rows: its values in all of them. */
    public static final String EACH = "[]";

    private final TrialRegister trial;
    private final RecordReader reader;
    private final boolean fixes;
    private final List<TrialField> computed;
    private final List<Section> computedRows;

    private RecordTrial(TrialRegister trial, boolean fixes) {
        this.trial = trial;
        this.reader = new RecordReader(trial);
        this.fixes = fixes;
        this.computed =
                trial.fields().all().stream().filter(f -> isComputed(f.field())).toList();
        this.computedRows = trial.register().sections().values().stream()
                .filter(s -> s.hasRows() && s.fields().values().stream().anyMatch(RecordTrial::isComputed))
                .toList();
    }

    public static RecordTrial of(CompiledRegister register, TableSet tables) {
        return new RecordTrial(new TrialRegister(register, tables), false);
    }

    /** One in which computed fields may be given and then count, as cases of a pack may fix them. */
    public static RecordTrial fixing(CompiledRegister register, TableSet tables) {
        return new RecordTrial(new TrialRegister(register, tables), true);
    }

    private static boolean isComputed(RegisterField field) {
        return !field.traits().retired() && (field.source() instanceof Source.Proposed || field.isComputed());
    }

    /** The columns that an answer adds, in the order of fields: computed ones, and sections whose rows have some. */
    public List<String> columns() {
        List<String> columns =
                new ArrayList<>(computed.stream().map(TrialField::name).toList());
        computedRows.forEach(s -> columns.add(s.id()));
        columns.sort((a, b) ->
                Integer.compare(trial.fields().order(a), trial.fields().order(b)));
        return columns;
    }

    /** The name under which an answer writes a column; another name of the same field for a computed field. */
    public String column(String name) {
        return reader.column(name) instanceof TrialColumn.OfField field
                ? field.field().name()
                : name;
    }

    /** The names that columns may have, computed ones apart. */
    public List<String> names() {
        List<String> names = new ArrayList<>(trial.fields().all().stream()
                .filter(f -> !f.field().isComputed())
                .map(TrialField::name)
                .toList());
        trial.register().sections().values().stream().filter(Section::hasRows).forEach(s -> names.add(s.id()));
        return names;
    }

    /** Whether the register knows a column at all. */
    public boolean knows(String name) {
        return !(reader.column(name) instanceof TrialColumn.Carried);
    }

    /**
     * Tries one record.
     *
     * @param cells by column: text of a cell, or a value of JSON
     * @param now when it is looked at, unless the record says it
     */
    public TrialResult run(Map<String, ? extends @Nullable Object> cells, Instant now) {
        try {
            return tried(cells, now);
        } catch (EvaluationTooLong | ArithmeticException | IllegalArgumentException failed) {
            return TrialResult.refused(
                    "record", Messages.of("register.try.failed", String.valueOf(failed.getMessage())));
        }
    }

    private TrialResult tried(Map<String, ? extends @Nullable Object> cells, Instant now) {
        Faults faults = new Faults(trial.fields());
        TrialRun run = new TrialRun(trial, reader.read(cells, now, faults), faults, fixes);
        run.decide(true);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, Rational> ratios = new LinkedHashMap<>();
        computed.forEach(f -> {
            Object value = run.record().get(f.name());
            values.put(f.name(), Written.json(value, f.field()));
            if (value instanceof Rational exact && f.field().kind() instanceof FieldKind.Ratio) {
                ratios.put(f.name(), exact);
            }
        });
        computedRows.forEach(s -> values.put(s.id(), rows(run, s)));
        run.decide(false);
        new FieldTrial(run).all();
        new CheckTrial(run).all();
        return new TrialResult(
                values,
                ratios,
                faults.errors(),
                faults.warnings(),
                List.copyOf(run.decisions().values()),
                new StepTrial(run).allowed(),
                run.debts().standing(),
                run.flags().all(),
                run.state());
    }

    /** What names hold, fields of rows by their last row and, with {@link #EACH} behind, by all; for cases. What is absent is left out. */
    public Map<String, Object> values(
            Map<String, ? extends @Nullable Object> cells, Instant now, Collection<String> names) {
        TrialRun run = untold(cells, now);
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : names) {
            List<Object> all = all(run, name);
            if (!all.isEmpty()) {
                values.put(name + EACH, all);
            }
            Object value = value(run, name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    /** The steps that each row of a section allows, in the order of the rows. */
    public List<List<String>> rowSteps(Map<String, ? extends @Nullable Object> cells, Instant now, Section section) {
        TrialRun run = untold(cells, now);
        StepTrial steps = new StepTrial(run);
        return run.record().rows(section).stream().map(steps::allowed).toList();
    }

    /** A run whose faults nobody asks for. */
    private TrialRun untold(Map<String, ? extends @Nullable Object> cells, Instant now) {
        Faults faults = new Faults(trial.fields());
        return new TrialRun(trial, reader.read(cells, now, faults), faults, fixes);
    }

    /** The section of a path into rows; nothing of any other name. */
    private @Nullable Section rowsOf(String name) {
        int dot = name.indexOf('.');
        Section section = dot < 0 ? null : trial.register().sections().get(name.substring(0, dot));
        return section == null || !section.hasRows() ? null : section;
    }

    private static String inner(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    /** A field of all rows; what is absent in a row is empty. */
    private List<Object> all(TrialRun run, String name) {
        Section section = rowsOf(name);
        TrialField field =
                section == null ? null : trial.fields().ofRow(section).get(inner(name));
        return section == null || field == null
                ? List.of()
                : run.record().rows(section).stream()
                        .map(row -> Written.json(row.get("row." + field.field().id()), field.field()))
                        .map(value -> value == null ? "" : value)
                        .toList();
    }

    private @Nullable Object value(TrialRun run, String name) {
        TrialField field = trial.fields().find(name);
        if (field != null) {
            return Written.json(run.record().get(name), field.field());
        }
        Section section = rowsOf(name);
        if (section == null) {
            return Written.json(run.record().get(name));
        }
        List<RowView> rows = run.record().rows(section);
        String inner = inner(name);
        TrialField ofRow = trial.fields().ofRow(section).get(inner);
        Object value = rows.isEmpty() ? null : rows.getLast().get("row." + inner);
        return ofRow == null ? Written.json(value) : Written.json(value, ofRow.field());
    }

    /** What an expression about the record gives, as a cell would hold it; empty if it is absent. */
    public Optional<Object> value(Map<String, ? extends @Nullable Object> cells, Instant now, FormulaText formula) {
        TrialRun run = untold(cells, now);
        return Optional.ofNullable(Written.json(run.record().value(formula)));
    }

    /** Until when an acceptance or an answer is owed that is owed since a moment. */
    public Optional<DueTime> due(Map<String, ? extends @Nullable Object> cells, HandOver.Limit limit, Instant since) {
        TrialRun run = untold(cells, since);
        return new DueTrial(run).limit(limit, run.record(), since);
    }

    /** What the record adds to counts, in their order. */
    public List<CountPart> parts(
            Map<String, ? extends @Nullable Object> cells, Instant now, Collection<RegisterCount> counts) {
        CountTrial trial = new CountTrial(untold(cells, now));
        return counts.stream().flatMap(c -> trial.of(c).stream()).toList();
    }

    private static List<Object> rows(TrialRun run, Section section) {
        List<Object> rows = new ArrayList<>();
        for (RowView row : run.record().rows(section)) {
            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
            row.fields().forEach((id, field) -> {
                Object value = Written.json(row.get("row." + id), field.field());
                if (value != null) {
                    cells.put(id, value);
                }
            });
            rows.add(cells);
        }
        return rows;
    }
}
