package org.qingmiao.register.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.RecordFields;
import org.qingmiao.register.record.kept.RecordJudging;
import org.qingmiao.register.record.step.StepWriting;
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
    private final SurroundedCells cells;
    private final Instant now;
    private final CellReading reading;
    private final Set<String> touched = new HashSet<>();
    private final Map<String, Object> written = new LinkedHashMap<>();
    private @Nullable RecordJudging judging;

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
            SurroundedCells.Around around,
            Instant now) {
        this.register = register;
        this.stored = stored;
        this.cells = new SurroundedCells(cells, around);
        this.now = now;
        this.reading = new CellReading(around);
    }

    /** The cells with what stands around them. */
    Map<String, @Nullable Object> cells() {
        return cells.all();
    }

    /**
     * Lays what was given over it.
     *
     * @param fillable paths that the writer may fill; another one is refused
     */
    void give(Map<String, Object> given, Collection<String> fillable) {
        cells.change();
        judging = null;
        given.forEach((path, cell) -> {
            TrialField field = register.fields()
                    .at(path)
                    .filter(f -> fillable.contains(path) && RecordFields.isTyped(f.field()))
                    .orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
            touched.add(path);
            reading.read(path, field.field(), cell);
            if (reading.emptied().contains(path)) {
                cells.own().remove(field.name());
            } else {
                cells.own()
                        .put(
                                field.name(),
                                CellReading.judged(
                                        field.field(), reading.values().get(path), cell));
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
        cells.change();
        judging = null;
    }

    /** What the definition says of it as it is now; whoever changes it asks again. */
    RecordJudging judging() {
        RecordJudging present = judging == null ? new RecordJudging(register, cells(), now) : judging;
        judging = present;
        return present;
    }

    TrialResult judge() {
        return judging().judge();
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
        values.computed(register, judging().openly(), judge());
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
                        && cells.own().get(f.name()) == null)
                .toList();
        Map<String, Object> values = register.with(trial ->
                trial.values(cells(), now, asked.stream().map(TrialField::name).toList()));
        asked.forEach(f -> Optional.ofNullable(values.get(f.name()))
                .ifPresent(value -> defaults.put(register.fields().path(f.name()), value)));
        return defaults;
    }
}
