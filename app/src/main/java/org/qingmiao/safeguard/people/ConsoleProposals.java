package org.qingmiao.safeguard.people;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.ConsoleConfirmation;
import org.springframework.stereotype.Component;

@Component
class ConsoleProposals implements ConsoleConfirmation {
    private final Proposals proposals;

    ConsoleProposals(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<String> pending(Lang lang) {
        return proposals.all().stream()
                .filter(Proposal::isPending)
                .map(p -> line(p, lang))
                .toList();
    }

    private static String line(Proposal p, Lang lang) {
        String role = p.role()
                .map(r -> " " + Messages.in(lang, "safeguard.role." + r.id()) + " " + p.unit())
                .orElse("");
        return "%s  %s%s  %s  (%s: %s)"
                .formatted(p.id(), Messages.in(lang, p.kindKey()), role, p.login(), p.by(), p.reason());
    }

    @Override
    public Outcome confirm(String id) {
        AccountAdministration.ChangeResult changeResult = proposals.confirm(id);
        return changeResult.problem().isEmpty()
                ? new Outcome(Optional.empty(), Optional.of(changeResult.code()).filter(c -> !c.isEmpty()))
                : new Outcome(Optional.of(Messages.of(changeResult.problem())), Optional.empty());
    }
}
