package org.qingmiao.safeguard.people;

import java.util.List;
import java.util.Optional;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.people.AccountAdministration.ChangeResult;
import org.springframework.stereotype.Component;

/** Somebody leaves: the account ends, and its roles go to a successor, if there is one. */
@Component
class AccountLeaving {
    private final RoleGrants roleGrants;
    private final RoleHandOver handOver;
    private final AccountDisabling disabling;

    AccountLeaving(RoleGrants roleGrants, RoleHandOver handOver, AccountDisabling disabling) {
        this.roleGrants = roleGrants;
        this.handOver = handOver;
        this.disabling = disabling;
    }

    /**
     * Ends an account.
     *
     * @param held roles of the account
     * @param successor empty if there is none
     */
    ChangeResult leave(String login, List<RoleGrant> held, String by, String successor) {
        if (held.stream().anyMatch(g -> g.role() == Role.ADMINISTRATOR) && !roleGrants.anotherAdministrator(login)) {
            return ChangeResult.refused("safeguard.people.leave.last");
        }
        ChangeResult handed = successor.isEmpty() ? ChangeResult.DONE : handOver(login, held, by, successor);
        if (!handed.isRefused()) {
            disabling.disable(login, successor);
        }
        return handed;
    }

    private ChangeResult handOver(String login, List<RoleGrant> held, String by, String successor) {
        Optional<String> problem = handOver.problem(login, held, successor);
        return problem.isPresent() ? ChangeResult.refused(problem.get()) : handOver.handOver(held, successor, by);
    }

    void back(String login) {
        disabling.enable(login);
    }
}
