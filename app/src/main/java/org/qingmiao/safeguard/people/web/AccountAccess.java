package org.qingmiao.safeguard.people.web;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.people.AccountList;
import org.qingmiao.safeguard.people.AccountRow;
import org.springframework.stereotype.Component;

/** Which accounts an administrator sees and may change. */
@Component
class AccountAccess {
    private final AccountList list;
    private final OrgUnits units;
    private final Permissions permissions;
    private final Clock clock;

    AccountAccess(AccountList list, OrgUnits units, Permissions permissions, Clock clock) {
        this.list = list;
        this.units = units;
        this.permissions = permissions;
        this.clock = clock;
    }

    boolean mayRead() {
        return permissions.mayAnywhere(OwnAccountController.me(), Action.PEOPLE_READ);
    }

    boolean mayManage(String unit) {
        return permissions.may(OwnAccountController.me(), Action.PEOPLE_MANAGE, unit);
    }

    /** The units whose people one manages. */
    List<OrgUnit> managed() {
        return units.tree().units().stream().filter(u -> mayManage(u.id())).toList();
    }

    /** Somebody whom row-level security does not show is as if not there. */
    AccountRow find(String login) {
        return list.find(login, clock.instant()).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    /** Who acts, if it is somebody who may do that with this account. */
    Person must(String login, Predicate<String> may) {
        Person me = OwnAccountController.me();
        if (!permissions.mayAnywhere(me, Action.PEOPLE_MANAGE)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        find(login);
        if (!may.test(login)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return me;
    }
}
