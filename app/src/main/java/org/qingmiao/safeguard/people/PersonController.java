package org.qingmiao.safeguard.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Looks;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.signin.UnifiedLogin;
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
class PersonController {
    private final Pages pages;
    private final PeopleList list;
    private final People people;
    private final Grants grants;
    private final OrgUnits units;
    private final Permissions permissions;
    private final Looks looks;
    private final UnifiedLogin unified;
    private final Clock clock;

    PersonController(
            Pages pages,
            PeopleList list,
            People people,
            Grants grants,
            OrgUnits units,
            Permissions permissions,
            Looks looks,
            UnifiedLogin unified,
            Clock clock) {
        this.pages = pages;
        this.list = list;
        this.people = people;
        this.grants = grants;
        this.units = units;
        this.permissions = permissions;
        this.looks = looks;
        this.unified = unified;
        this.clock = clock;
    }

    static Optional<Role> role(String id) {
        return Arrays.stream(Role.values()).filter(r -> r.id().equals(id)).findFirst();
    }

    static MePage.Said said(People.Answer answer) {
        return answer.proposed() ? new MePage.Said("safeguard.proposal.made", false) : MePage.Said.nothing();
    }

    @GetMapping("/admin/people/{login}")
    View show(
            @PathVariable String login,
            @RequestParam(required = false) String done,
            @RequestParam(required = false) String proposed) {
        if (permissions.mayAnywhere(MeController.me(), Action.PEOPLE_READ)) {
            looks.at("person.read", "account:" + login, "", Map.of());
        }
        String key = done != null ? "safeguard.people.done" : proposed != null ? "safeguard.proposal.made" : "";
        return page(login, new MePage.Said(key, false), Optional.empty(), HttpStatus.OK);
    }

    View page(String login, MePage.Said said, Optional<String> code, HttpStatus status) {
        Person me = MeController.me();
        if (!permissions.mayAnywhere(me, Action.PEOPLE_READ)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        AccountRow row = find(login);
        boolean district = grants.managesDistrict();
        PersonPage model = new PersonPage(
                row,
                people.grants(login),
                units.tree().units().stream()
                        .filter(u -> permissions.may(me, Action.PEOPLE_MANAGE, u.id()))
                        .toList(),
                MeController.names(units),
                grants.mayGrantTo(login),
                grants.manages(login),
                grants.takesTwoPeople(login, people.today()),
                Arrays.stream(Role.values())
                        .filter(r -> district || !r.reachesDistrict())
                        .toList(),
                said,
                code,
                unified.isThere() ? Optional.of(unified.subject(login)) : Optional.empty());
        PageHead head = PageHead.of(row.name(), Section.ADMIN)
                .under(
                        new PageHead.Crumb(Texts.all().both("safeguard.admin.title"), "/admin"),
                        new PageHead.Crumb(Texts.all().both("safeguard.admin.people"), "/admin/people"));
        return pages.page("safeguard/person", head, model, status);
    }

    /** Somebody whom row-level security does not show is as if not there. */
    private AccountRow find(String login) {
        return list.find(login, clock.instant()).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private Person must(String login, Predicate<String> may) {
        Person me = MeController.me();
        if (!permissions.mayAnywhere(me, Action.PEOPLE_MANAGE)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        find(login);
        if (!may.test(login)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return me;
    }

    private View answer(String login, People.Answer answer) {
        if (!answer.problem().isEmpty()) {
            MePage.Said bad = new MePage.Said(answer.problem(), true);
            return page(login, bad, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new RedirectView("/admin/people/" + login + (answer.proposed() ? "?proposed" : "?done"));
    }

    @PostMapping("/admin/people/{login}/roles")
    View grant(
            @PathVariable String login,
            @RequestParam String role,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        Person me = must(login, grants::mayGrantTo);
        Optional<Role> asked = role(role);
        Optional<LocalDate> first = MeController.day(from);
        Optional<LocalDate> last = MeController.day(until);
        boolean badDay = first.isEmpty() && !from.isBlank() || last.isEmpty() && !until.isBlank();
        if (asked.isEmpty() || badDay) {
            return answer(login, People.Answer.refused("safeguard.people.grants.bad"));
        }
        if (!permissions.may(me, Action.PEOPLE_MANAGE, unit)) {
            return answer(login, People.Answer.refused("safeguard.people.grants.outside"));
        }
        People.Wish wish = new People.Wish(login, asked.get(), unit, first, last, reason);
        return answer(login, people.grant(wish, me.login()));
    }

    @PostMapping("/admin/people/{login}/roles/take")
    View take(@PathVariable String login, @RequestParam String grant) {
        must(login, grants::mayGrantTo);
        return answer(
                login,
                people.grants(login).stream()
                        .filter(g -> g.id().equals(grant))
                        .findFirst()
                        .map(people::take)
                        .orElse(People.Answer.DONE));
    }

    @PostMapping("/admin/people/{login}/unit")
    View move(@PathVariable String login, @RequestParam String unit) {
        Person me = must(login, grants::manages);
        return answer(
                login,
                permissions.may(me, Action.PEOPLE_MANAGE, unit)
                        ? people.move(login, unit)
                        : People.Answer.refused("safeguard.people.grants.outside"));
    }

    @PostMapping("/admin/people/{login}/reset")
    View reset(
            @PathVariable String login,
            @RequestParam(required = false) String factors,
            @RequestParam(defaultValue = "") String reason) {
        Person me = must(login, grants::manages);
        People.Answer answer = people.reset(login, factors != null, me.login(), reason);
        return answer.code().isEmpty()
                ? answer(login, answer)
                : page(login, MePage.Said.nothing(), Optional.of(answer.code()), HttpStatus.OK);
    }

    @PostMapping("/admin/people/{login}/leave")
    View leave(@PathVariable String login, @RequestParam(defaultValue = "") String successor) {
        Person me = must(login, grants::manages);
        return answer(login, people.leave(login, me.login(), successor.strip()));
    }

    @PostMapping("/admin/people/{login}/back")
    View back(@PathVariable String login) {
        must(login, grants::manages);
        if (find(login).isErased()) {
            return answer(login, People.Answer.refused("safeguard.people.leave.erased"));
        }
        people.back(login);
        return answer(login, People.Answer.DONE);
    }

    @PostMapping("/admin/people/{login}/unified")
    View link(
            @PathVariable String login, @RequestParam String subject, @RequestParam(defaultValue = "") String reason) {
        Person me = must(login, grants::manages);
        return answer(login, people.link(login, subject, me.login(), reason));
    }
}
