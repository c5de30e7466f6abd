package org.qingmiao.safeguard.people;

import org.springframework.stereotype.Component;

/** Does what two people wanted, by the system's hand; roles are written by the database as it notes the second yes. */
@Component
class ConfirmedActs {
    private final SignInMethods ways;

    ConfirmedActs(SignInMethods ways) {
        this.ways = ways;
    }

    /** A one-time code after a reset, else empty. */
    String act(Proposal proposal) {
        return switch (proposal.kind()) {
            case GRANT, LEND, HAND_OVER -> "";
            case RESET -> ways.reset(proposal.login(), proposal.factors());
            case LINK -> {
                ways.link(proposal.login(), proposal.subject());
                yield "";
            }
        };
    }
}
