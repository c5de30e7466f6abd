package org.qingmiao.safeguard.people;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.people.AccountAdministration.ChangeResult;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles of somebody who leaves go to a successor; those that take two people are proposed. */
@Component
class RoleHandOver {
    private final JdbcClient db;
    private final RoleGrants roleGrants;
    private final Proposals proposals;
    private final KnownPeople known;

    RoleHandOver(JdbcClient db, RoleGrants roleGrants, Proposals proposals, KnownPeople known) {
        this.db = db;
        this.roleGrants = roleGrants;
        this.proposals = proposals;
        this.known = known;
    }

    /** Why somebody cannot take over these roles of another, if so. */
    Optional<String> problem(String login, List<RoleGrant> held, String successor) {
        if (successor.equals(login) || !isEnabled(successor) || !roleGrants.mayGrantTo(successor)) {
            return Optional.of("safeguard.people.leave.bad_successor");
        }
        return held.stream().anyMatch(g -> !roleGrants.duties(successor, g.role()))
                ? Optional.of("safeguard.grant.duties")
                : Optional.empty();
    }

    /** Somebody whom the acting person may not see is as if not there. */
    private boolean isEnabled(String login) {
        return db.sql("SELECT EXISTS (SELECT FROM account WHERE login = :login AND disabled_at IS NULL)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    ChangeResult handOver(List<RoleGrant> held, String successor, String by) {
        boolean proposed = false;
        for (RoleGrant own : held.stream().filter(RoleGrant::isOwn).toList()) {
            RoleGrant given =
                    new RoleGrant("", successor, own.role(), own.unit(), own.from(), own.until(), own.login(), true);
            if (own.role().takesTwoPeople()) {
                String reason = Messages.in(Lang.ZH, "safeguard.proposal.hand_over", own.login());
                Optional<String> problem =
                        proposals.propose(ProposalDraft.role(Proposal.Kind.HAND_OVER, given, reason), by);
                if (problem.isPresent()) {
                    return RoleAdministration.takenBack(problem.get());
                }
                proposed = true;
            } else if (roleGrants.add(given) == RoleGrants.Added.OUT_OF_REACH) {
                return RoleAdministration.takenBack("safeguard.people.grants.outside");
            }
        }
        known.forget(successor);
        return proposed ? ChangeResult.PROPOSED : ChangeResult.DONE;
    }
}
