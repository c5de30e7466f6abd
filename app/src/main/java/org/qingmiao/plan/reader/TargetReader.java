package org.qingmiao.plan.reader;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.Target;

/** Reads targets. */
final class TargetReader {
    private TargetReader() {}

    static Target target(YamlNode r) {
        String indicator = r.string("indicator", PlanProblem.TARGET_WITHOUT_INDICATOR);
        Target target = new Target(
                r.string("id"),
                r.string("clause"),
                r.optionalInteger("table"),
                r.text("name"),
                indicator,
                r.optional("judged_by").orElse(indicator),
                r.choice("kind", Target.Kind.class),
                r.optionalDecimal("value").orElse(null),
                baseline(r.child("baseline", false)),
                r.choice("nature", Target.Nature.class),
                r.string("per"),
                r.optional("restates"),
                r.optionalText("note"));
        r.optional("source");
        r.done();
        return target;
    }

    private static Target.@Nullable Baseline baseline(Optional<YamlNode> reading) {
        if (reading.isEmpty()) {
            return null;
        }
        YamlNode r = reading.get();
        Target.Baseline baseline = new Target.Baseline(
                r.integer("year"), r.optionalDecimal("value").orElse(null));
        r.done();
        return baseline;
    }
}
