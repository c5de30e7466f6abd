package org.qingmiao.register.trial;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterStep;

/** What a step does to a record that is written as cells: what it writes, its moment, its stamps, the state after it. */
public final class StepTaking {
    private final Register register;
    private final RecordTrial trial;

    public StepTaking(Register register, RecordTrial trial) {
        this.register = register;
        this.trial = trial;
    }

    /**
     * Who takes it and when.
     *
     * @param written the moment as cells have it
     */
    public record Taker(Instant moment, String written, Optional<String> login) {}

    /**
     * Takes a step about the record; its guard was asked before.
     *
     * @param cells with what the step asks for
     * @param from the state before it
     */
    public void take(RegisterStep step, Map<String, @Nullable Object> cells, Taker by, Optional<String> from) {
        sign(step, cells, by);
        step.to().ifPresent(to -> cells.put("state", to));
        from.map(step.moves()::get).ifPresent(to -> cells.put("state", to));
    }

    /** What every step leaves, also one about a row: what it writes, its moment and its stamps. */
    public void sign(RegisterStep step, Map<String, @Nullable Object> cells, Taker by) {
        step.effects()
                .write()
                .forEach((field, formula) -> trial.value(cells, by.moment(), formula)
                        .ifPresentOrElse(
                                v -> cells.put(trial.column(field), v), () -> cells.remove(trial.column(field))));
        cells.put(moment(step.id()), by.written());
        RegisterStep.Stamps stamps = step.effects().stamps();
        stamps.at().filter(this::isOfRecord).ifPresent(f -> cells.put(trial.column(f), by.written()));
        stamps.day()
                .filter(this::isOfRecord)
                .ifPresent(f -> cells.put(
                        trial.column(f),
                        by.written().substring(0, Math.min(10, by.written().length()))));
        stamps.by()
                .filter(this::isOfRecord)
                .ifPresent(f -> by.login().ifPresent(login -> cells.put(trial.column(f), login)));
    }

    private boolean isOfRecord(String field) {
        return register.sectionOf(field).filter(s -> !s.hasRows()).isPresent();
    }

    /** The name under which the moment of a step is given. */
    public static String moment(String step) {
        return step.replace('-', '_') + "_at";
    }
}
