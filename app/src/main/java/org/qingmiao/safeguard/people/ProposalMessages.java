package org.qingmiao.safeguard.people;

import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.AccountMessages;
import org.springframework.stereotype.Component;

/** Tells of proposals who may confirm them, whom they concern and who proposed them. */
@Component
class ProposalMessages {
    private static final String PAGE = "/admin/proposals";
    private static final String OWN_PAGE = "/me#proposals";

    private final ProposalRepository table;
    private final AccountMessages messages;

    ProposalMessages(ProposalRepository table, AccountMessages messages) {
        this.table = table;
        this.messages = messages;
    }

    void tellProposed(Proposal proposal) {
        table.districtManagers().stream()
                .filter(proposal::mayBeConfirmedBy)
                .forEach(m -> messages.tell(m, Messages.of("safeguard.proposal.told.confirm"), PAGE));
        messages.tell(proposal.login(), Messages.of("safeguard.proposal.told.concerned"), OWN_PAGE);
    }

    /** Says how it ended. */
    void tell(Proposal proposal, String key) {
        messages.tell(proposal.login(), Messages.of(key), OWN_PAGE);
        boolean lends = proposal.kind() == Proposal.Kind.LEND;
        messages.tell(proposal.by(), Messages.of(key), lends ? OWN_PAGE : PAGE);
    }
}
