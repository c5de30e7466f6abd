package org.qingmiao.register.web.record.part;

import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Origin;
import org.qingmiao.register.definition.Register;

/** What debts of records are called: by their deadline, or by the hand-over that owes an answer. */
public record OwedNames(Register register) {
    public Text of(String debt) {
        DebtRule rule = register.deadlines().get(debt);
        if (rule != null) {
            return rule.label();
        }
        int dot = debt.indexOf('.');
        return Optional.ofNullable(register.handOvers().get(dot < 0 ? debt : debt.substring(0, dot)))
                .map(handOver -> part(handOver, debt.substring(dot + 1)))
                .orElseGet(() -> Text.same(debt));
    }

    /** Of a hand-over it is told which of its parts is owed. */
    public static Text part(HandOver handOver, String part) {
        Text name = Optional.ofNullable(handOver.returns().get(part))
                .map(HandOver.Return::label)
                .orElseGet(() -> Messages.of("handover.part.accept"));
        return Messages.of("handover.act.of", handOver.label(), name);
    }

    /** Who set the limit, and where it stands. */
    public Text origin(String debt) {
        return Optional.ofNullable(register.deadlines().get(debt))
                .flatMap(DebtRule::origin)
                .or(() -> limit(debt).flatMap(HandOver.Limit::origin))
                .map(OwedNames::origin)
                .orElse(Text.same(""));
    }

    private Optional<HandOver.Limit> limit(String debt) {
        int dot = debt.indexOf('.');
        String part = debt.substring(dot + 1);
        return Optional.ofNullable(register.handOvers().get(dot < 0 ? debt : debt.substring(0, dot)))
                .flatMap(h -> part.equals("accept")
                        ? h.accept()
                        : Optional.ofNullable(h.returns().get(part)).flatMap(HandOver.Return::limit));
    }

    private static Text origin(Origin origin) {
        Text basis = Messages.of("registers.basis." + origin.basis().name().toLowerCase(java.util.Locale.ROOT));
        return origin.text().isBlank() ? basis : Messages.of("registers.owed.origin", basis, origin.text());
    }
}
