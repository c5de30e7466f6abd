package org.qingmiao.safeguard.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.people.AccountAdministration;
import org.qingmiao.safeguard.people.Proposal;
import org.qingmiao.safeguard.people.Proposals;
import org.qingmiao.safeguard.people.RoleGrant;
import org.qingmiao.safeguard.people.RoleGrants;
import org.springframework.stereotype.Component;

/** Somebody's roles, those that were lent of them, and what is proposed by or about the person. */
@Component
class OwnRoles {
    private final AccountAdministration accountAdministration;
    private final RoleGrants roleGrants;
    private final Proposals proposals;
    private final OrgUnits units;

    OwnRoles(AccountAdministration accountAdministration, RoleGrants roleGrants, Proposals proposals, OrgUnits units) {
        this.accountAdministration = accountAdministration;
        this.roleGrants = roleGrants;
        this.proposals = proposals;
        this.units = units;
    }

    LocalDate today() {
        return accountAdministration.today();
    }

    List<RoleGrant> held(String login) {
        return accountAdministration.grants(login);
    }

    List<RoleGrant> lent(String login) {
        return roleGrants.lentBy(login, today());
    }

    List<Proposal> proposals(String login) {
        return proposals.all().stream()
                .filter(p -> p.by().equals(login) || p.login().equals(login))
                .toList();
    }

    Map<String, Text> unitNames() {
        return OwnAccountController.names(units);
    }
}
