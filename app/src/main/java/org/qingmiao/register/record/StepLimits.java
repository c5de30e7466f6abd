package org.qingmiao.register.record;

import java.util.LinkedHashSet;
import java.util.Set;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.MissingPart;

/** What steps do that this version does not do yet; such a step is not offered, and the record says why. */
public final class StepLimits {
    private StepLimits() {}

    /** Ids of texts under {@code registers.step_missing.}; empty if it can be taken. */
    public static Set<String> missing(KeptRegister register, RegisterStep step) {
        Set<String> missing = new LinkedHashSet<>();
        RegisterStep.Effects effects = step.effects();
        add(missing, "hands", !effects.handOver().isEmpty() && (step.section().isPresent() || waits(register, step)));
        add(
                missing,
                "opens",
                effects.all().isPresent() || !effects.open().stream().allMatch(o -> isKept(register, o)));
        add(missing, "runs", effects.run().isPresent());
        add(missing, "publishes", !effects.publish().isEmpty());
        add(missing, "lifts", !effects.lift().isEmpty());
        boolean ofRow = step.section().isPresent();
        add(
                missing,
                "rows",
                effects.end().isPresent() || ofRow && !effects.write().isEmpty());
        add(
                missing,
                "second",
                step.second().isPresent() && (ofRow || effects.add().isPresent()));
        return missing;
    }

    /** Whether a receiver is chosen who would have to be remembered until a second person agrees. */
    private static boolean waits(KeptRegister register, RegisterStep step) {
        return step.second().isPresent()
                && step.effects().handOver().stream()
                        .map(register.definition().handOvers()::get)
                        .anyMatch(h -> h.to().way() instanceof HandOver.Way.OfKind
                                || h.to().way() instanceof HandOver.Way.WithDuty);
    }

    private static boolean isKept(KeptRegister register, RegisterStep.Opening opening) {
        return register.catalogue()
                .find(opening.register())
                .filter(target -> MissingPart.of(target.definition()).isEmpty())
                .isPresent();
    }

    private static void add(Set<String> missing, String id, boolean asked) {
        if (asked) {
            missing.add(id);
        }
    }
}
