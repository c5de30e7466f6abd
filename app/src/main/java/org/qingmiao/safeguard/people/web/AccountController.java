package org.qingmiao.safeguard.people.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.people.AccountAdministration;
import org.qingmiao.safeguard.people.RoleGrants;
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
    private final AccountComposer pages;
    private final AccountAccess access;
    private final AccountAdministration accountAdministration;
    private final RoleGrants roleGrants;
    private final PersonalDataReads personalDataReads;

    AccountController(
            AccountComposer pages,
            AccountAccess access,
            AccountAdministration accountAdministration,
            RoleGrants roleGrants,
            PersonalDataReads personalDataReads) {
        this.pages = pages;
        this.access = access;
        this.accountAdministration = accountAdministration;
        this.roleGrants = roleGrants;
        this.personalDataReads = personalDataReads;
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
        if (access.mayRead()) {
            personalDataReads.at("person.read", "account:" + login, "", Map.of());
        }
        String key = done != null ? "safeguard.people.done" : proposed != null ? "safeguard.proposal.made" : "";
        return pages.page(login, new OwnAccountView.PageMessage(key, false), Optional.empty(), HttpStatus.OK);
    }

    private View answer(String login, AccountAdministration.ChangeResult changeResult) {
        if (!changeResult.problem().isEmpty()) {
            OwnAccountView.PageMessage bad = new OwnAccountView.PageMessage(changeResult.problem(), true);
            return pages.page(login, bad, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
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
        Person me = access.must(login, roleGrants::mayGrantTo);
        Optional<Role> asked = role(role);
        Optional<LocalDate> first = OwnAccountController.day(from);
        Optional<LocalDate> last = OwnAccountController.day(until);
        boolean badDay = first.isEmpty() && !from.isBlank() || last.isEmpty() && !until.isBlank();
        if (asked.isEmpty() || badDay) {
            return answer(login, AccountAdministration.ChangeResult.refused("safeguard.people.grants.bad"));
        }
        if (!access.mayManage(unit)) {
            return answer(login, AccountAdministration.ChangeResult.refused("safeguard.people.grants.outside"));
        }
        AccountAdministration.Wish wish = new AccountAdministration.Wish(login, asked.get(), unit, first, last, reason);
        return answer(login, accountAdministration.grant(wish, me.login()));
    }

    @PostMapping("/admin/people/{login}/roles/take")
    View take(@PathVariable String login, @RequestParam String grant) {
        access.must(login, roleGrants::mayGrantTo);
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
        access.must(login, roleGrants::manages);
        return answer(
                login,
                access.mayManage(unit)
                        ? accountAdministration.move(login, unit)
                        : AccountAdministration.ChangeResult.refused("safeguard.people.grants.outside"));
    }

    @PostMapping("/admin/people/{login}/reset")
    View reset(
            @PathVariable String login,
            @RequestParam(required = false) String factors,
            @RequestParam(defaultValue = "") String reason) {
        Person me = access.must(login, roleGrants::manages);
        AccountAdministration.ChangeResult changeResult =
                accountAdministration.reset(login, factors != null, me.login(), reason);
        return changeResult.code().isEmpty()
                ? answer(login, changeResult)
                : pages.page(
                        login, OwnAccountView.PageMessage.nothing(), Optional.of(changeResult.code()), HttpStatus.OK);
    }

    @PostMapping("/admin/people/{login}/leave")
    View leave(@PathVariable String login, @RequestParam(defaultValue = "") String successor) {
        Person me = access.must(login, roleGrants::manages);
        return answer(login, accountAdministration.leave(login, me.login(), successor.strip()));
    }

    @PostMapping("/admin/people/{login}/back")
    View back(@PathVariable String login) {
        access.must(login, roleGrants::manages);
        if (access.find(login).isErased()) {
            return answer(login, AccountAdministration.ChangeResult.refused("safeguard.people.leave.erased"));
        }
        accountAdministration.back(login);
        return answer(login, AccountAdministration.ChangeResult.DONE);
    }

    @PostMapping("/admin/people/{login}/unified")
    View link(
            @PathVariable String login, @RequestParam String subject, @RequestParam(defaultValue = "") String reason) {
        Person me = access.must(login, roleGrants::manages);
        return answer(login, accountAdministration.link(login, subject, me.login(), reason));
    }
}
