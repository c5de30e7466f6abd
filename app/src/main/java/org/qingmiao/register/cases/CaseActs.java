package org.qingmiao.register.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.RegisterStep.From;
import org.qingmiao.register.trial.RecordTrial;
import org.qingmiao.register.trial.StepTaking;
import org.qingmiao.register.trial.TrialResult;

/** Does what a case does to its record: steps move it and write, answers of hand-overs are noted with their moment. */
final class CaseActs {
    private final Register register;
    private final RecordTrial trial;
    private final Map<String, @Nullable Object> cells;
    private final List<String> refused = new ArrayList<>();

    CaseActs(Register register, RecordTrial trial, Map<String, @Nullable Object> cells) {
        this.register = register;
        this.trial = trial;
        this.cells = cells;
    }

    /** Steps that were not allowed when they were taken. */
    List<String> refused() {
        return refused;
    }

    void act(RegisterCase.Act act, Instant moment) {
        RegisterStep step = register.steps().get(act.step());
        if (step == null) {
            // A second signature, or what a hand-over answers: noted with its moment.
            cells.putAll(act.fields());
            cells.put(act.step() + "_at", act.moment());
            return;
        }
        TrialResult before = trial.run(cells, moment);
        boolean makes = step.origin() instanceof From.Nothing;
        if (!makes && !before.steps().contains(step.id()) && !step.isOfClock()) {
            refused.add(step.id());
            return;
        }
        cells.putAll(act.fields());
        StepTaking taking = new StepTaking(register, trial);
        StepTaking.Taker by = new StepTaking.Taker(moment, act.moment(), Optional.empty());
        if (step.section().isEmpty()) {
            taking.take(step, cells, by, before.state());
        } else {
            taking.sign(step, cells, by);
            row(step, step.section().get());
            before.state().map(step.moves()::get).ifPresent(to -> cells.put("state", to));
        }
    }

    /** The last row that the step may move; a step that makes a row adds one. */
    private void row(RegisterStep step, String section) {
        List<Object> rows = new ArrayList<>(cells.get(section) instanceof List<?> list ? list : List.of());
        String first = register.sections().containsKey(section)
                ? register.sections().get(section).states().keySet().stream()
                        .findFirst()
                        .orElse("")
                : "";
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i) instanceof Map<?, ?> row && isFrom(step, row, first)) {
                rows.set(i, with(row, step));
                cells.put(section, rows);
                return;
            }
        }
        rows.add(with(Map.of(), step));
        cells.put(section, rows);
    }

    private static boolean isFrom(RegisterStep step, Map<?, ?> row, String first) {
        Object state = row.get("state");
        String at = state == null ? first : String.valueOf(state);
        return step.origin() instanceof From.States from && from.states().contains(at);
    }

    private static Map<String, @Nullable Object> with(Map<?, ?> row, RegisterStep step) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        row.forEach((key, value) -> changed.put(String.valueOf(key), value));
        step.to().ifPresent(to -> changed.put("state", to));
        return changed;
    }
}
