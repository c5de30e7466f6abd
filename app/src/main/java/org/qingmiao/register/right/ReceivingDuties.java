package org.qingmiao.register.right;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.Access.Scope;
import org.qingmiao.register.definition.Access.ScopeWord;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterStep;

/** The duties by which hand-overs are given and dealt with. */
public final class ReceivingDuties {
    private ReceivingDuties() {}

    /** Those of a receiver: the ones that the hand-over names, else all to whom the register opens what is handed. */
    public static Set<String> of(Register register, HandOver handOver) {
        return handOver.duties().isEmpty() ? opened(register) : Set.copyOf(handOver.duties());
    }

    /** Those to whom a grant opens what is handed to their unit. */
    static Set<String> opened(Register register) {
        Set<String> duties = new LinkedHashSet<>();
        for (Grant grant : register.access().grants()) {
            if (grant.scope().equals(new Scope.Word(ScopeWord.HANDED)) && grant.holder() instanceof Holder.OfDuty d) {
                duties.add(d.duty());
            }
        }
        return duties;
    }

    /** Whether one of these duties may give it: who takes a step that offers it. */
    public static boolean gives(Register register, HandOver handOver, Collection<String> duties) {
        return register.steps().values().stream()
                .filter(step -> step.effects().handOver().contains(handOver.id()))
                .anyMatch((RegisterStep step) -> step.isTakenBy(duties));
    }

    /** The right that a hand-over gives to a duty that it names and to which no grant opens what is handed. */
    static Grant grant(String duty, HandOver handOver) {
        return Grant.given(
                new Holder.OfDuty(duty),
                new Scope.Word(ScopeWord.HANDED),
                handOver.fills(),
                handOver.sees(),
                List.of(),
                List.of(),
                handOver.place());
    }
}
