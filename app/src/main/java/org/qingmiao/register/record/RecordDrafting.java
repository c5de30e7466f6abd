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
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.trial.Debt;
import org.qingmiao.register.trial.TrialResult;
import org.qingmiao.register.trial.given.TrialField;

/** A record while it is made or changed: cells that were given are read, laid over those it had, and judged together. */
final class RecordDrafting {
    private final KeptRegister register;
    private final Map<String, Object> stored;
    private final Map<String, @Nullable Object> cells;
    private final Instant now;
    private final CellReading reading = new CellReading();
    private final Set<String> touched = new HashSet<>();

    /**
     * @param stored values that it has, by path
     *
     * @param cells by which it is judged, by name; they change
     */
    RecordDrafting(
            KeptRegister register, Map<String, Object> stored, Map<String, @Nullable Object> cells, Instant now) {
        this.register = register;
        this.stored = stored;
        this.cells = cells;
        this.now = now;
    }

    Map<String, @Nullable Object> cells() {
        return cells;
    }

    /** Back to cells from before a step was taken on them. */
    void back(Map<String, @Nullable Object> earlier) {
        cells.clear();
        cells.putAll(earlier);
    }

    /**
     * Lays what was given over it.
     *
     * @param fillable paths that the writer may fill; another one is refused
     */
    void give(Map<String, Object> given, Collection<String> fillable) {
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
        return register.judge(cells, now);
    }

    /**
     * What stands in the way: faults at what was given, and those that were not there before. What was wrong already, and
     * what the writer does not see, hinders nobody.
     */
    List<RecordFault> faults(TrialResult result, List<RecordFault> before, Set<String> unseen) {
        List<RecordFault> faults = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (RecordFault fault : told(result)) {
            boolean mine = touched.contains(fault.path()) || !before.contains(fault);
            if (mine && !unseen.contains(fault.path()) && said.add(fault.path())) {
                faults.add(fault);
            }
        }
        reading.faults().stream().filter(f -> said.add(f.path())).forEach(faults::add);
        return faults;
    }

    /** The faults of a trial, at paths. */
    List<RecordFault> told(TrialResult result) {
        return result.errors().stream()
                .map(f -> new RecordFault(register.fields().path(f.field()), f.message()))
                .toList();
    }

    /**
     * What is to be written.
     *
     * @param written cells that a step wrote, or that stand there by default, by path
     */
    ValueComparison values(TrialResult result, Map<String, Object> written) {
        ValueComparison values = new ValueComparison(stored);
        reading.emptied().forEach(path -> values.given(path, null));
        written(values, emptied());
        reading.values().forEach(values::given);
        written(values, written);
        values.computed(register, result);
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
                trial.values(cells, now, asked.stream().map(TrialField::name).toList()));
        asked.forEach(f -> {
            Object value = values.get(f.name());
            if (value != null) {
                defaults.put(register.fields().path(f.name()), value);
            }
        });
        return defaults;
    }

    /** Flags and locks as they are now, written {@code flag.x} and {@code lock.x}. */
    Map<String, Boolean> marks(TrialResult result) {
        Map<String, Boolean> marks = new LinkedHashMap<>();
        register.definition()
                .flags()
                .keySet()
                .forEach(f -> marks.put("flag." + f, result.flags().contains(f)));
        for (Access.Lock lock : register.definition().access().locks().values()) {
            Optional<Object> closed = register.with(trial -> trial.value(cells, now, lock.when()));
            marks.put("lock." + lock.id(), closed.filter(Boolean.TRUE::equals).isPresent());
        }
        return marks;
    }

    /** What it owes next. */
    static Optional<RecordDraft.Owed> owed(TrialResult result) {
        return result.debts().stream()
                .filter(RecordDrafting::isOpen)
                .min(Comparator.comparing((Debt debt) -> debt.due().end()))
                .map(debt -> new RecordDraft.Owed(debt.name(), debt.due().end()));
    }

    static boolean isOpen(Debt debt) {
        return debt.done().isEmpty();
    }
}
