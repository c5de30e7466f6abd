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
                .map(HandOver::label)
                .orElseGet(() -> Text.same(debt));
    }

    /** Who set the limit, and where it stands. */
    public Text origin(String debt) {
        return Optional.ofNullable(register.deadlines().get(debt))
                .flatMap(DebtRule::origin)
                .map(OwedNames::origin)
                .orElse(Text.same(""));
    }

    private static Text origin(Origin origin) {
        Text basis = Messages.of("registers.basis." + origin.basis().name().toLowerCase(java.util.Locale.ROOT));
        return origin.text().isBlank() ? basis : Messages.of("registers.owed.origin", basis, origin.text());
    }
}
