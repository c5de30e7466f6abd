package org.qingmiao.register.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.Access;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.ClaimReading;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.value.RecordClaims;
import org.qingmiao.register.trial.Debt;
import org.qingmiao.register.trial.StepTaking;
import org.qingmiao.register.trial.TrialResult;
import org.qingmiao.register.trial.given.TrialField;

/**
 * A record while it is made or changed: cells that were given are read, laid over those it had, and judged together with
 * what stands around them. It is judged once for each change.
 */
final class RecordDrafting {
    private final KeptRegister register;
    private final Map<String, Object> stored;
    private final Map<String, @Nullable Object> cells;
    private final Around around;
    private final Instant now;
    private final CellReading reading;
    private final Set<String> touched = new HashSet<>();
    private final Set<String> added = new HashSet<>();
    private final Map<String, Object> written = new LinkedHashMap<>();
    private boolean settled;
    private @Nullable TrialResult judged;
    private @Nullable TrialResult openly;

    /**
     * Begins one.
     *
     * @param stored values that it has, by path
     * @param cells by which it is judged, by name; they change
     * @param around adds to cells what stands around them: the unit, who acts, what other records share
     */
    RecordDrafting(
            KeptRegister register,
            Map<String, Object> stored,
            Map<String, @Nullable Object> cells,
            Around around,
            Instant now) {
        this.register = register;
        this.stored = stored;
        this.cells = cells;
        this.around = around;
        this.now = now;
        this.reading = new CellReading(around);
    }

    /** What stands around a record. */
    @FunctionalInterface
    interface Around {
        /** Adds it to the cells of the record. */
        void add(Map<String, @Nullable Object> cells);

        /** Whether a field may be made to point to this; the engine itself may point to all that is there. */
        default boolean isPointedTo(FieldKind kind, Object value) {
            return true;
        }
    }

    /** The cells with what stands around them. */
    Map<String, @Nullable Object> cells() {
        if (!settled) {
            cells.keySet().removeAll(added);
            added.clear();
            Set<String> own = Set.copyOf(cells.keySet());
            around.add(cells);
            added.addAll(cells.keySet());
            added.removeAll(own);
            settled = true;
        }
        return cells;
    }

    private void changed() {
        settled = false;
        judged = null;
        openly = null;
    }

    /**
     * Lays what was given over it.
     *
     * @param fillable paths that the writer may fill; another one is refused
     */
    void give(Map<String, Object> given, Collection<String> fillable) {
        changed();
        given.forEach((path, cell) -> {
            TrialField field = register.fields()
                    .at(path)
                    .filter(f -> fillable.contains(path) && isTyped(f.field()))
                    .orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
            touched.add(path);
            reading.read(path, field.field(), cell);
            if (reading.emptied().contains(path)) {
                cells.remove(field.name());
            } else {
                Object value = reading.values().get(path);
                cells.put(field.name(), CellReading.judged(field.field(), value, cell));
            }
        });
    }

    /** Writes what stands in fields that nobody gave. */
    void writeDefaults() {
        written.putAll(defaults());
    }

    /** Takes a step on it; its guard was asked before. */
    void take(RegisterStep step, StepTaking.Taker by, Optional<String> from) {
        written.putAll(StepWriting.take(register, cells(), step, by, from));
        changed();
    }

    /** Whether people give it at all. */
    static boolean isTyped(RegisterField field) {
        return !field.traits().retired()
                && switch (field.source()) {
                    case Source.Typed s -> !s.steps();
                    case Source.Computed s -> s.orTyped();
                    case Source.Proposed s -> true;
                    case Source.Judged s -> false;
                };
    }

    TrialResult judge() {
        TrialResult result = judged == null ? register.judge(cells(), now) : judged;
        judged = result;
        return result;
    }

    /**
     * The same without what does not lie with the record. All that lies with it comes of this, so that nothing there tells
     * of the rest: state, marks, what is computed, what is owed.
     */
    TrialResult openly() {
        TrialResult result = openly;
        if (result == null) {
            Map<String, @Nullable Object> known = known();
            result = known.size() == cells().size() ? judge() : register.judge(known, now);
            openly = result;
        }
        return result;
    }

    private Map<String, @Nullable Object> known() {
        Map<String, @Nullable Object> known = new LinkedHashMap<>(cells());
        register.fields().byPath().forEach((path, field) -> {
            if (!register.layout().liesWithRecord(path)) {
                known.keySet().removeIf(name -> name.equals(field.name()) || name.startsWith(field.name() + "."));
            }
        });
        return known;
    }

    /**
     * What stands in the way: faults at what was given, and those that were not there before. What was wrong already, and
     * what the writer does not see, hinders nobody.
     */
    List<RecordFault> faults(List<RecordFault> before, Set<String> unseen) {
        List<RecordFault> faults = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (RecordFault fault : told()) {
            boolean mine = touched.contains(fault.path()) || !before.contains(fault) && !unseen.contains(fault.path());
            if (mine && said.add(fault.path())) {
                faults.add(fault);
            }
        }
        reading.faults().stream().filter(f -> said.add(f.path())).forEach(faults::add);
        return faults;
    }

    /** The faults of a trial, at paths. */
    List<RecordFault> told() {
        return judge().errors().stream()
                .map(f -> new RecordFault(register.fields().path(f.field()), f.message()))
                .toList();
    }

    /** What is to be written. */
    ValueComparison values() {
        ValueComparison values = new ValueComparison(stored);
        reading.emptied().forEach(path -> values.given(path, null));
        written(values, emptied());
        reading.values().forEach(values::given);
        written(values, written);
        values.computed(register, openly(), judge());
        return values;
    }

    private void written(ValueComparison values, Map<String, Object> given) {
        CellReading read = new CellReading();
        given.forEach((path, cell) -> register.fields().at(path).ifPresent(f -> read.read(path, f.field(), cell)));
        read.emptied().forEach(path -> values.given(path, null));
        read.values().forEach(values::given);
    }

    /** In a field that was emptied stands again what stands there at first, as it was judged. */
    private Map<String, Object> emptied() {
        if (reading.emptied().isEmpty()) {
            return Map.of();
        }
        Map<String, Object> first = defaults();
        first.keySet().retainAll(reading.emptied());
        return first;
    }

    /** What stands in fields that nobody gave, by path. */
    Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        List<TrialField> asked = register.fields().byPath().values().stream()
                .filter(f -> f.field().source() instanceof Source.Typed typed
                        && typed.byDefault().isPresent()
                        && cells.get(f.name()) == null)
                .toList();
        Map<String, Object> values = register.with(trial ->
                trial.values(cells(), now, asked.stream().map(TrialField::name).toList()));
        asked.forEach(f -> {
            Object value = values.get(f.name());
            if (value != null) {
                defaults.put(register.fields().path(f.name()), value);
            }
        });
        return defaults;
    }

    /** What comes out of a formula now. */
    Optional<Object> asked(FormulaText formula) {
        return register.with(trial -> trial.value(cells(), now, formula));
    }

    /** Flags and locks as they are now, written {@code flag.x} and {@code lock.x}. */
    Map<String, Boolean> marks() {
        Map<String, Boolean> marks = new LinkedHashMap<>();
        register.definition()
                .flags()
                .keySet()
                .forEach(f -> marks.put("flag." + f, openly().flags().contains(f)));
        Map<String, @Nullable Object> known = known();
        for (Access.Lock lock : register.definition().access().locks().values()) {
            Optional<Object> closed = register.with(trial -> trial.value(known, now, lock.when()));
            marks.put("lock." + lock.id(), closed.filter(Boolean.TRUE::equals).isPresent());
        }
        return marks;
    }

    /** By what it is reached beside the unit that keeps it. */
    RecordClaims claims() {
        return new ClaimReading(register, known(), openly(), now).claims();
    }

    /** What it owes next; what is owed of a hand-over, its receiver owes. */
    Optional<RecordDraft.Owed> owed() {
        return openly().debts().stream()
                .filter(debt -> debt.done().isEmpty())
                .filter(debt -> register.definition().deadlines().containsKey(debt.name()))
                .min(Comparator.comparing((Debt debt) -> debt.due().end()))
                .map(debt -> new RecordDraft.Owed(debt.name(), debt.due().end()));
    }
}
