package org.qingmiao.safeguard.people.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.people.AccountList;
import org.qingmiao.safeguard.people.AccountRow;
import org.qingmiao.safeguard.people.RoleGrants;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Arranges the list of accounts, and what a new one may be given. */
@Component
class AccountsComposer {
    private final PageRenderer pageRenderer;
    private final AccountListing accounts;
    private final RoleGrants roleGrants;
    private final OrgUnits units;
    private final Permissions permissions;

    AccountsComposer(
            PageRenderer pageRenderer,
            AccountListing accounts,
            RoleGrants roleGrants,
            OrgUnits units,
            Permissions permissions) {
        this.pageRenderer = pageRenderer;
        this.accounts = accounts;
        this.roleGrants = roleGrants;
        this.units = units;
        this.permissions = permissions;
    }

    /** @param me who looks, and may */
    View page(Person me, AccountList.Filter filter, String problem, Map<String, String> typed, HttpStatus status) {
        List<AccountRow> rows = accounts.find(filter);
        AccountsView model = new AccountsView(
                rows,
                rows.stream().collect(Collectors.toMap(AccountRow::login, accounts::roles)),
                manageable(me),
                OwnAccountController.names(units),
                permissions.mayAnywhere(me, Action.PEOPLE_MANAGE),
                rolesToGive(),
                problem,
                typed);
        PageHead head = PageHead.of(Messages.of("safeguard.admin.people"), AdminPart.SECTION)
                .under(AdminPart.CRUMB);
        return pageRenderer.page("safeguard/people", head, model, status);
    }

    /** What reaches the district is offered to who may give it alone. */
    private List<Role> rolesToGive() {
        boolean district = roleGrants.managesDistrict();
        return Arrays.stream(Role.values())
                .filter(r -> district || !r.reachesDistrict())
                .toList();
    }

    private List<OrgUnit> manageable(Person me) {
        return units.tree().units().stream()
                .filter(u -> permissions.may(me, Action.PEOPLE_MANAGE, u.id()))
                .toList();
    }
}
