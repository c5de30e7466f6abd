package org.qingmiao.safeguard.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.people.AccountAdministration;
import org.qingmiao.safeguard.people.AccountList;
import org.qingmiao.safeguard.people.AccountRow;
import org.qingmiao.safeguard.people.RoleGrants;
import org.qingmiao.safeguard.signin.factor.UnifiedLogin;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One account in the hands of an administrator. */
@Controller
class AccountController {
    private final PageRenderer pageRenderer;
    private final AccountList list;
    private final AccountAdministration accountAdministration;
    private final RoleGrants roleGrants;
    private final OrgUnits units;
    private final Permissions permissions;
    private final PersonalDataReads personalDataReads;
    private final UnifiedLogin unified;
    private final Clock clock;

    AccountController(
            PageRenderer pageRenderer,
            AccountList list,
            AccountAdministration accountAdministration,
            RoleGrants roleGrants,
            OrgUnits units,
            Permissions permissions,
            PersonalDataReads personalDataReads,
            UnifiedLogin unified,
            Clock clock) {
        this.pageRenderer = pageRenderer;
        this.list = list;
        this.accountAdministration = accountAdministration;
        this.roleGrants = roleGrants;
        this.units = units;
        this.permissions = permissions;
        this.personalDataReads = personalDataReads;
        this.unified = unified;
        this.clock = clock;
    }

    static Optional<Role> role(String id) {
        return Arrays.stream(Role.values()).filter(r -> r.id().equals(id)).findFirst();
    }

    static OwnAccountView.PageMessage said(AccountAdministration.ChangeResult changeResult) {
        return changeResult.proposed()
                ? new OwnAccountView.PageMessage("safeguard.proposal.made", false)
                : OwnAccountView.PageMessage.nothing();
    }

    @GetMapping("/admin/people/{login}")
    View show(
            @PathVariable String login,
            @RequestParam(required = false) String done,
            @RequestParam(required = false) String proposed) {
        if (permissions.mayAnywhere(OwnAccountController.me(), Action.PEOPLE_READ)) {
            personalDataReads.at("person.read", "account:" + login, "", Map.of());
        }
        String key = done != null ? "safeguard.people.done" : proposed != null ? "safeguard.proposal.made" : "";
        return page(login, new OwnAccountView.PageMessage(key, false), Optional.empty(), HttpStatus.OK);
    }

    View page(String login, OwnAccountView.PageMessage pageMessage, Optional<String> code, HttpStatus status) {
        Person me = OwnAccountController.me();
        if (!permissions.mayAnywhere(me, Action.PEOPLE_READ)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        AccountRow row = find(login);
        boolean district = roleGrants.managesDistrict();
        AccountView model = new AccountView(
                row,
                accountAdministration.grants(login),
                units.tree().units().stream()
                        .filter(u -> permissions.may(me, Action.PEOPLE_MANAGE, u.id()))
                        .toList(),
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

    /** Somebody whom row-level security does not show is as if not there. */
    private AccountRow find(String login) {
        return list.find(login, clock.instant()).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private Person must(String login, Predicate<String> may) {
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

    private View answer(String login, AccountAdministration.ChangeResult changeResult) {
        if (!changeResult.problem().isEmpty()) {
            OwnAccountView.PageMessage bad = new OwnAccountView.PageMessage(changeResult.problem(), true);
            return page(login, bad, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new RedirectView("/admin/people/" + login + (changeResult.proposed() ? "?proposed" : "?done"));
    }

    @PostMapping("/admin/people/{login}/roles")
    View grant(
            @PathVariable String login,
            @RequestParam String role,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        Person me = must(login, roleGrants::mayGrantTo);
        Optional<Role> asked = role(role);
        Optional<LocalDate> first = OwnAccountController.day(from);
        Optional<LocalDate> last = OwnAccountController.day(until);
        boolean badDay = first.isEmpty() && !from.isBlank() || last.isEmpty() && !until.isBlank();
        if (asked.isEmpty() || badDay) {
            return answer(login, AccountAdministration.ChangeResult.refused("safeguard.people.grants.bad"));
        }
        if (!permissions.may(me, Action.PEOPLE_MANAGE, unit)) {
            return answer(login, AccountAdministration.ChangeResult.refused("safeguard.people.grants.outside"));
        }
        AccountAdministration.Wish wish = new AccountAdministration.Wish(login, asked.get(), unit, first, last, reason);
        return answer(login, accountAdministration.grant(wish, me.login()));
    }

    @PostMapping("/admin/people/{login}/roles/take")
    View take(@PathVariable String login, @RequestParam String grant) {
        must(login, roleGrants::mayGrantTo);
        return answer(
                login,
                accountAdministration.grants(login).stream()
                        .filter(g -> g.id().equals(grant))
                        .findFirst()
                        .map(accountAdministration::take)
                        .orElse(AccountAdministration.ChangeResult.DONE));
    }

    @PostMapping("/admin/people/{login}/unit")
    View move(@PathVariable String login, @RequestParam String unit) {
        Person me = must(login, roleGrants::manages);
        return answer(
                login,
                permissions.may(me, Action.PEOPLE_MANAGE, unit)
                        ? accountAdministration.move(login, unit)
                        : AccountAdministration.ChangeResult.refused("safeguard.people.grants.outside"));
    }

    @PostMapping("/admin/people/{login}/reset")
    View reset(
            @PathVariable String login,
            @RequestParam(required = false) String factors,
            @RequestParam(defaultValue = "") String reason) {
        Person me = must(login, roleGrants::manages);
        AccountAdministration.ChangeResult changeResult =
                accountAdministration.reset(login, factors != null, me.login(), reason);
        return changeResult.code().isEmpty()
                ? answer(login, changeResult)
                : page(login, OwnAccountView.PageMessage.nothing(), Optional.of(changeResult.code()), HttpStatus.OK);
    }

    @PostMapping("/admin/people/{login}/leave")
    View leave(@PathVariable String login, @RequestParam(defaultValue = "") String successor) {
        Person me = must(login, roleGrants::manages);
        return answer(login, accountAdministration.leave(login, me.login(), successor.strip()));
    }

    @PostMapping("/admin/people/{login}/back")
    View back(@PathVariable String login) {
        must(login, roleGrants::manages);
        if (find(login).isErased()) {
            return answer(login, AccountAdministration.ChangeResult.refused("safeguard.people.leave.erased"));
        }
        accountAdministration.back(login);
        return answer(login, AccountAdministration.ChangeResult.DONE);
    }

    @PostMapping("/admin/people/{login}/unified")
    View link(
            @PathVariable String login, @RequestParam String subject, @RequestParam(defaultValue = "") String reason) {
        Person me = must(login, roleGrants::manages);
        return answer(login, accountAdministration.link(login, subject, me.login(), reason));
    }
}
