package org.qingmiao.safeguard.people;

import org.springframework.stereotype.Component;

/** Does what two people wanted, by the system's hand; roles are written by the database as it notes the second yes. */
@Component
class ConfirmedActs {
    private final SignInMethods ways;
    private final UnifiedLinks links;

    ConfirmedActs(SignInMethods ways, UnifiedLinks links) {
        this.ways = ways;
        this.links = links;
    }

    /** A one-time code after a reset, else empty. */
    String act(Proposal proposal) {
        return switch (proposal.kind()) {
            case GRANT, LEND, HAND_OVER -> "";
            case RESET -> ways.reset(proposal.login(), proposal.factors());
            case LINK -> {
                links.link(proposal.login(), proposal.subject());
                yield "";
            }
        };
    }
}
