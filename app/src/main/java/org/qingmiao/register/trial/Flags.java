package org.qingmiao.register.trial;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.register.definition.RegisterFlag;
import org.qingmiao.register.definition.RegisterStep;

/** Which flags are set: those that were given, those that steps set and did not clear since, those whose condition holds. */
final class Flags {
    private final TrialRun run;
    private final Set<String> inWork = new HashSet<>();

    Flags(TrialRun run) {
        this.run = run;
    }

    boolean isSet(String id) {
        RegisterFlag flag = run.trial().register().flags().get(id);
        if (flag == null || !inWork.add(id)) {
            return false;
        }
        try {
            boolean ended = flag.until().filter(u -> run.record().holds(u)).isPresent();
            return !ended && (run.record().given().flags().contains(id) || byStep(flag) || byItself(flag));
        } finally {
            inWork.remove(id);
        }
    }

    /** Those that are set, in their order. */
    List<String> all() {
        return run.trial().register().flags().keySet().stream()
                .filter(this::isSet)
                .toList();
    }

    private boolean byStep(RegisterFlag flag) {
        Optional<Instant> set = set(flag.id());
        return set.isPresent()
                && cleared(flag).filter(c -> c.isAfter(set.get())).isEmpty();
    }

    /** A flag that a step took away comes back with the next change alone. */
    private boolean byItself(RegisterFlag flag) {
        return flag.when().filter(w -> run.record().holds(w)).isPresent()
                && cleared(flag).isEmpty();
    }

    /** When a step set it last. */
    Optional<Instant> set(String id) {
        return latest(steps().filter(s -> s.effects().set().contains(id)));
    }

    private Optional<Instant> cleared(RegisterFlag flag) {
        return latest(steps().filter(s ->
                s.effects().clear().contains(flag.id()) || flag.untilSteps().contains(s.id())));
    }

    private Optional<Instant> latest(Stream<RegisterStep> steps) {
        return steps.flatMap(s -> run.moments().step(s.id()).stream()).max(Comparator.naturalOrder());
    }

    private Stream<RegisterStep> steps() {
        return run.trial().register().steps().values().stream();
    }
}
