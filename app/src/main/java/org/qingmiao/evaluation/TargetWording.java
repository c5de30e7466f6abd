package org.qingmiao.evaluation;

import java.util.Locale;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** What a target asks, as short as in the plan's table: {@code <9.0}, 保持, 应援尽援. */
public final class TargetWording {
    private TargetWording() {}

    /** With the unit behind a level, and of whom it is asked if each unit has to reach it. */
    public static Text of(Plan plan, Target target) {
        Text asked = Messages.of(key(target), level(plan, target));
        return plan.eachUnitOf(target)
                .map(kind -> Messages.of("evaluation.asked.each", kind.name(), asked))
                .orElse(asked);
    }

    /** Without the unit, for tables that print it once. */
    public static Text bare(Target target) {
        return Messages.of(
                key(target), target.value() == null ? "" : target.value().toPlainString());
    }

    private static String key(Target target) {
        return "evaluation.asked." + target.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Text level(Plan plan, Target target) {
        if (target.value() == null) {
            return Text.same("");
        }
        String value = target.value().toPlainString();
        var indicator = plan.indicators().get(target.judgedBy());
        boolean points = target.kind() == Target.Kind.ANNUAL_DECREASE;
        return indicator == null || points
                ? Text.same(value)
                : new Text(
                        value + indicator.unit().sign().zh(),
                        value + indicator.unit().sign().en());
    }

    public static Text nature(Target target) {
        return Messages.of("evaluation.nature." + target.nature().name().toLowerCase(Locale.ROOT));
    }
}
