package org.qingmiao.register.record.step;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.storage.layout.SecrecyBand;

/** What steps do that this version does not do yet; such a step is not offered, and the record says why. */
public final class StepLimits {
    private StepLimits() {}

    /** Ids of texts under {@code registers.step_missing.}; empty if it can be taken. */
    public static Set<String> missing(KeptRegister register, RegisterStep step) {
        Set<String> missing = new LinkedHashSet<>();
        RegisterStep.Effects effects = step.effects();
        add(missing, "hands", !effects.handOver().isEmpty() && (step.section().isPresent() || waits(register, step)));
        add(missing, "opens", effects.all().isPresent());
        add(missing, "runs", effects.run().isPresent());
        add(missing, "publishes", !effects.publish().isEmpty());
        add(missing, "lifts", !effects.lift().isEmpty());
        add(missing, "tells", !step.makesRecord() && tells(register, step));
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

    /** Whether it would put something of the record apart, though its version names who took it. */
    private static boolean tells(KeptRegister register, RegisterStep step) {
        RegisterStep.Stamps stamps = step.effects().stamps();
        return Stream.of(
                        StepAsking.paths(register, step).stream(),
                        step.effects().write().keySet().stream(),
                        stamps.at().stream(),
                        stamps.day().stream(),
                        stamps.by().stream())
                .flatMap(names -> names)
                .map(register.fields()::path)
                .anyMatch(path -> register.layout()
                        .tableOf(path)
                        .filter(t -> t.band() == SecrecyBand.APART && !t.isOfRows())
                        .isPresent());
    }

    private static void add(Set<String> missing, String id, boolean asked) {
        if (asked) {
            missing.add(id);
        }
    }
}
