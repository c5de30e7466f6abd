package org.qingmiao.register.formula;

import java.util.Optional;
import org.qingmiao.register.definition.Due;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;

/** What may be owed by a record: its deadlines, and what its hand-overs owe ({@code police.accept}, {@code police.decision}). */
public final class DebtNames {
    private final Register register;

    public DebtNames(Register register) {
        this.register = register;
    }

    /** Whether a deadline, an acceptance or an answer has this name. */
    public boolean exists(String id) {
        return register.deadlines().containsKey(id) || limit(id).isPresent() || isReturn(id);
    }

    /** Whether a hand-over, or an answer of one, has this name. */
    boolean isHandOver(String id) {
        return register.handOvers().containsKey(id) || isReturn(id);
    }

    private boolean isReturn(String id) {
        int dot = id.indexOf('.');
        HandOver handOver = dot < 0 ? null : register.handOvers().get(id.substring(0, dot));
        return handOver != null && handOver.returns().containsKey(id.substring(dot + 1));
    }

    private Optional<HandOver.Limit> limit(String id) {
        int dot = id.indexOf('.');
        HandOver handOver = dot < 0 ? null : register.handOvers().get(id.substring(0, dot));
        if (handOver == null) {
            return Optional.empty();
        }
        String part = id.substring(dot + 1);
        if (part.equals("accept")) {
            return handOver.accept();
        }
        return Optional.ofNullable(handOver.returns().get(part)).flatMap(HandOver.Return::limit);
    }

    /** Whether it ends at a moment and not with a day. */
    boolean isExact(String id) {
        Optional<Due> due = Optional.ofNullable(register.deadlines().get(id))
                .flatMap(d -> d.due().or(d::every))
                .or(() -> limit(id).map(HandOver.Limit::due));
        return due.stream()
                .flatMap(d -> d.cases().stream())
                .anyMatch(c -> c.limit() instanceof Due.Limit.After after
                        && after.span().unit().isExact());
    }
}
