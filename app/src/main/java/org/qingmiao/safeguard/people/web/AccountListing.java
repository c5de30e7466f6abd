package org.qingmiao.safeguard.people.web;

import java.time.Clock;
import java.util.List;
import org.qingmiao.safeguard.people.AccountAdministration;
import org.qingmiao.safeguard.people.AccountList;
import org.qingmiao.safeguard.people.AccountRow;
import org.qingmiao.safeguard.people.RoleGrant;
import org.springframework.stereotype.Component;

/** Accounts as they are now, with the roles that they have. */
@Component
class AccountListing {
    private final AccountList list;
    private final AccountAdministration accountAdministration;
    private final Clock clock;

    AccountListing(AccountList list, AccountAdministration accountAdministration, Clock clock) {
        this.list = list;
        this.accountAdministration = accountAdministration;
        this.clock = clock;
    }

    List<AccountRow> find(AccountList.Filter filter) {
        return list.find(filter, clock.instant());
    }

    List<RoleGrant> roles(AccountRow row) {
        return accountAdministration.grants(row.login());
    }
}
