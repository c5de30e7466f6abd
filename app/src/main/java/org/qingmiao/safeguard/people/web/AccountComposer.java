package org.qingmiao.safeguard.people.web;

import java.util.Arrays;
import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.AdminPart;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.people.AccountAdministration;
import org.qingmiao.safeguard.people.AccountRow;
import org.qingmiao.safeguard.people.RoleGrants;
import org.qingmiao.safeguard.signin.factor.UnifiedLogin;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes the page of one account for administrators. */
@Component
class AccountComposer {
    private final PageRenderer pageRenderer;
    private final AccountAccess access;
    private final AccountAdministration accountAdministration;
    private final RoleGrants roleGrants;
    private final OrgUnits units;
    private final UnifiedLogin unified;

    AccountComposer(
            PageRenderer pageRenderer,
            AccountAccess access,
            AccountAdministration accountAdministration,
            RoleGrants roleGrants,
            OrgUnits units,
            UnifiedLogin unified) {
        this.pageRenderer = pageRenderer;
        this.access = access;
        this.accountAdministration = accountAdministration;
        this.roleGrants = roleGrants;
        this.units = units;
        this.unified = unified;
    }

    View page(String login, OwnAccountView.PageMessage pageMessage, Optional<String> code, HttpStatus status) {
        if (!access.mayRead()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        AccountRow row = access.find(login);
        boolean district = roleGrants.managesDistrict();
        AccountView model = new AccountView(
                row,
                accountAdministration.grants(login),
                access.managed(),
                OwnAccountController.names(units),
                roleGrants.mayGrantTo(login),
                roleGrants.manages(login),
                roleGrants.takesTwoPeople(login, accountAdministration.today()),
                Arrays.stream(Role.values())
                        .filter(r -> district || !r.reachesDistrict())
                        .toList(),
                pageMessage,
                code,
                unified.isThere() ? Optional.of(unified.subject(login)) : Optional.empty());
        PageHead head = PageHead.of(row.name(), AdminPart.SECTION)
                .under(AdminPart.CRUMB, new PageHead.Crumb(Messages.of("safeguard.admin.people"), "/admin/people"));
        return pageRenderer.page("safeguard/person", head, model, status);
    }
}
