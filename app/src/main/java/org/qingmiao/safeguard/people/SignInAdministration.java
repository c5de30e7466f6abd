package org.qingmiao.safeguard.people;

import java.time.LocalDate;
import org.qingmiao.safeguard.people.AccountAdministration.ChangeResult;
import org.springframework.stereotype.Component;

/** How people come in, as administrators change it; for who audits or runs the system it is proposed only. */
@Component
class SignInAdministration {
    private final RoleGrants roleGrants;
    private final Proposals proposals;
    private final SignInMethods ways;
    private final UnifiedLinks links;

    SignInAdministration(RoleGrants roleGrants, Proposals proposals, SignInMethods ways, UnifiedLinks links) {
        this.roleGrants = roleGrants;
        this.proposals = proposals;
        this.ways = ways;
        this.links = links;
    }

    /** Who wants it, why and on which day. */
    record Request(String by, String reason, LocalDate today) {}

    /** A code with which somebody comes in for the first time. */
    String firstCode(String login) {
        return ways.firstCode(login);
    }

    ChangeResult reset(String login, boolean factors, Request request) {
        return roleGrants.takesTwoPeople(login, request.today())
                ? proposed(ProposalDraft.reset(login, factors, request.reason()), request)
                : new ChangeResult("", ways.reset(login, factors));
    }

    ChangeResult link(String login, String subject, Request request) {
        if (!subject.isBlank() && roleGrants.takesTwoPeople(login, request.today())) {
            return proposed(ProposalDraft.link(login, subject, request.reason()), request);
        }
        return links.link(login, subject) ? ChangeResult.DONE : ChangeResult.refused("safeguard.people.unified.taken");
    }

    private ChangeResult proposed(ProposalDraft draft, Request request) {
        return ChangeResult.of(proposals.propose(draft, request.by()), ChangeResult.PROPOSED);
    }
}
