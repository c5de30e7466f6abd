package org.qingmiao.register.trial;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.RegisterStep.From;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.trial.given.TrialField;

/** Which steps the state and the fields of a record allow; who may take them is not asked. */
final class StepTrial {
    private final TrialRun run;

    StepTrial(TrialRun run) {
        this.run = run;
    }

    List<String> allowed() {
        return run.trial().register().steps().values().stream()
                .filter(step -> !step.by().equals(List.of("clock")))
                .filter(this::isAllowed)
                .map(RegisterStep::id)
                .toList();
    }

    boolean isAllowed(RegisterStep step) {
        return step.section().isPresent() ? ofRows(step) : fromState(step) && holds(step, run.record());
    }

    private boolean fromState(RegisterStep step) {
        return run.state()
                .filter(run.trial().compiled().graph().leaves(step.id())::contains)
                .isPresent();
    }

    /** A step about rows is possible if it is for one of them, or makes one. */
    private boolean ofRows(RegisterStep step) {
        Section section = run.trial().register().sections().get(step.section().orElseThrow());
        if (section == null) {
            return false;
        }
        boolean makes = step.origin() instanceof From.Nothing
                || step.origin() instanceof From.States from
                        && !section.states().keySet().containsAll(from.states())
                        && run.state().filter(from.states()::contains).isPresent();
        return makes && holds(step, run.record())
                || run.record().rows(section).stream().anyMatch(row -> isFrom(step, row) && holds(step, row));
    }

    /** Those that a row allows. */
    List<String> allowed(RowView row) {
        return run.trial().register().steps().values().stream()
                .filter(step -> !step.by().equals(List.of("clock")))
                .filter(step -> step.section().equals(row.section().map(Section::id)))
                .filter(step -> isFrom(step, row) && holds(step, row))
                .map(RegisterStep::id)
                .toList();
    }

    private static boolean isFrom(RegisterStep step, RowView row) {
        return switch (step.origin()) {
            case From.Nothing f -> false;
            case From.Any f -> true;
            case From.States f -> f.states().contains(String.valueOf(row.state()));
        };
    }

    /**
     * Whether the guard holds. One that fails only for want of what the step itself asks for is no reason to hide the step:
     * it is asked again when that is given.
     */
    private boolean holds(RegisterStep step, View view) {
        Optional<FormulaText> guard = step.when();
        return guard.isEmpty() || view.holds(guard.get()) || waitsForItsOwn(step, guard.get());
    }

    private boolean waitsForItsOwn(RegisterStep step, FormulaText guard) {
        Set<String> names =
                run.trial().formula(guard).map(CheckedExpression::names).orElse(Set.of());
        return names.stream()
                .anyMatch(name -> step.ask().stream().anyMatch(asked -> isSame(name, asked)) && isEmpty(name));
    }

    private boolean isSame(String name, String asked) {
        TrialField field = run.trial().fields().find(name);
        return name.equals(asked)
                || asked.endsWith("." + name)
                || field != null
                        && (asked.equals(field.path())
                                || asked.equals(field.section().id()));
    }

    private boolean isEmpty(String name) {
        Object value = run.record().get(name);
        return value == null || value instanceof List<?> list && list.isEmpty();
    }
}
