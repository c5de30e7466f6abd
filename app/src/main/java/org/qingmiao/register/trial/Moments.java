package org.qingmiao.register.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.trial.given.TrialColumn;

/** When steps were taken and states were entered, as far as the record says it. */
final class Moments {
    private final TrialRun run;

    Moments(TrialRun run) {
        this.run = run;
    }

    /** When a step was taken last: as given, else as its stamp in a field says. */
    Optional<Instant> step(String id) {
        Optional<Instant> given = run.record().given().moment(id);
        RegisterStep step = run.trial().register().steps().get(id);
        if (given.isPresent() || step == null || step.section().isPresent()) {
            return given;
        }
        RegisterStep.Stamps stamps = step.effects().stamps();
        return stamps.at().flatMap(this::ofField).or(() -> stamps.day().flatMap(this::ofField));
    }

    /** The step whose id reads so where a dash may not stand. */
    Optional<Instant> stepNamed(String name) {
        return run.trial().register().steps().keySet().stream()
                .filter(id -> id.replace('-', '_').equals(name))
                .findFirst()
                .flatMap(this::step);
    }

    Optional<Instant> ofField(String field) {
        return moment(run.record().get(field));
    }

    /** A day is its beginning. */
    Optional<Instant> moment(@Nullable Object value) {
        return switch (value) {
            case Instant moment -> Optional.of(moment);
            case LocalDate day -> Optional.of(run.trial().clock().start(day));
            case null, default -> Optional.empty();
        };
    }

    /**
     * When the record came into a state last. Of the first state it is the moment that the form fills in by itself, else now:
     * a record that is tried has just been begun.
     */
    Optional<Instant> entered(String state) {
        Optional<Instant> given = run.record().given().moment(TrialColumn.At.STATE + state);
        if (given.isPresent()) {
            return given;
        }
        Optional<Instant> byStep = steps().filter(s ->
                        s.to().filter(state::equals).isPresent() || s.moves().containsValue(state))
                .flatMap(s -> step(s.id()).stream())
                .max(Comparator.naturalOrder());
        boolean begun = run.trial().compiled().graph().begins().contains(state)
                && run.state().filter(state::equals).isPresent();
        return byStep.isPresent() || !begun ? byStep : Optional.of(begun());
    }

    /** When the record came into one of several states from outside of them. */
    Optional<Instant> enteredAny(Set<String> states) {
        return steps().filter(s -> s.to().filter(states::contains).isPresent())
                .filter(s -> comesFromOutside(s, states))
                .flatMap(s -> step(s.id()).stream())
                .max(Comparator.naturalOrder())
                .or(() -> states.stream().flatMap(s -> entered(s).stream()).min(Comparator.naturalOrder()));
    }

    private boolean comesFromOutside(RegisterStep step, Set<String> states) {
        Set<String> from = new HashSet<>(run.trial().compiled().graph().leaves(step.id()));
        from.removeAll(states);
        return !from.isEmpty() || step.origin() instanceof RegisterStep.From.Nothing;
    }

    /** When the record was begun: the first moment in the order of fields that is filled in by itself. */
    private Instant begun() {
        return run.trial().fields().all().stream()
                .filter(f -> f.field().kind() instanceof FieldKind.Moment
                        && f.field().source() instanceof Source.Typed typed
                        && typed.byDefault()
                                .map(FormulaText::source)
                                .filter("now"::equals)
                                .isPresent())
                .flatMap(f -> ofField(f.name()).stream())
                .findFirst()
                .orElseGet(run::now);
    }

    private Stream<RegisterStep> steps() {
        return run.trial().register().steps().values().stream();
    }
}
