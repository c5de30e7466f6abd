package org.qingmiao.safeguard.people;

import java.util.Map;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.people.AccountAdministration.ChangeResult;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Gives roles to accounts and takes them away, within the transaction of an act of administrators. */
@Component
class RoleAdministration {
    private final RoleGrants roleGrants;
    private final Proposals proposals;
    private final KnownPeople known;
    private final Audit audit;

    RoleAdministration(RoleGrants roleGrants, Proposals proposals, KnownPeople known, Audit audit) {
        this.roleGrants = roleGrants;
        this.proposals = proposals;
        this.known = known;
        this.audit = audit;
    }

    ChangeResult grant(AccountAdministration.Wish wish, String by) {
        boolean backwards = wish.from().isPresent()
                && wish.until().isPresent()
                && wish.until().get().isBefore(wish.from().get());
        if (backwards) {
            return ChangeResult.refused("safeguard.people.grants.bad");
        }
        if (wish.role().reachesDistrict() && !roleGrants.managesDistrict()) {
            return ChangeResult.refused("safeguard.people.grants.root");
        }
        if (!roleGrants.duties(wish.login(), wish.role())) {
            return ChangeResult.refused("safeguard.grant.duties");
        }
        if (wish.role().takesTwoPeople()) {
            ProposalDraft draft = ProposalDraft.role(Proposal.Kind.GRANT, wish.grant(), wish.reason());
            return ChangeResult.of(proposals.propose(draft, by), ChangeResult.PROPOSED);
        }
        return added(wish);
    }

    private ChangeResult added(AccountAdministration.Wish wish) {
        return switch (roleGrants.add(wish.grant())) {
            case TWICE -> ChangeResult.refused("safeguard.people.grants.twice");
            case DUTIES -> takenBack("safeguard.grant.duties");
            case OUT_OF_REACH -> takenBack("safeguard.people.grants.outside");
            case DONE -> {
                Map<String, String> facts = Map.of("role", wish.role().id());
                audit.record(AuditEntry.act("role.grant", "account:" + wish.login(), wish.unit(), facts));
                known.forget(wish.login());
                yield ChangeResult.DONE;
            }
        };
    }

    /** Refuses an act of which something was done already. */
    static ChangeResult takenBack(String key) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return ChangeResult.refused(key);
    }

    ChangeResult take(RoleGrant grant) {
        if (grant.role() == Role.ADMINISTRATOR && !roleGrants.anotherAdministrator(grant.login())) {
            return ChangeResult.refused("safeguard.people.leave.last");
        }
        if (grant.role().reachesDistrict() && !roleGrants.managesDistrict()) {
            return ChangeResult.refused("safeguard.people.grants.root");
        }
        if (!roleGrants.remove(grant)) {
            return ChangeResult.refused("safeguard.people.grants.outside");
        }
        audit.record(AuditEntry.act(
                "role.take",
                "account:" + grant.login(),
                grant.unit(),
                Map.of("role", grant.role().id())));
        known.forget(grant.login());
        return ChangeResult.DONE;
    }
}
