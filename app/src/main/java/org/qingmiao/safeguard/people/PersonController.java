package org.qingmiao.safeguard.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One account in the hands of an administrator. */
@Controller
class PersonController {
    private final Pages pages;
    private final PeopleList list;
    private final People people;
    private final OrgUnits units;
    private final Permissions permissions;
    private final Looks looks;
    private final UnifiedLogin unified;
    private final Clock clock;

    PersonController(
            Pages pages,
            PeopleList list,
            People people,
            OrgUnits units,
            Permissions permissions,
            Looks looks,
            UnifiedLogin unified,
            Clock clock) {
        this.pages = pages;
        this.list = list;
        this.people = people;
        this.units = units;
        this.permissions = permissions;
        this.looks = looks;
        this.unified = unified;
        this.clock = clock;
    }

    static Optional<Role> role(String id) {
        return Arrays.stream(Role.values()).filter(r -> r.id().equals(id)).findFirst();
    }

    @GetMapping("/admin/people/{login}")
    View show(@PathVariable String login, @RequestParam(required = false) String done) {
        if (permissions.mayAnywhere(MeController.me(), Action.PEOPLE_READ)) {
            looks.at("person.read", "account:" + login, "", Map.of());
        }
        MePage.Said said = done == null ? MePage.Said.nothing() : new MePage.Said("safeguard.people.done", false);
        return page(login, said, Optional.empty(), HttpStatus.OK);
    }

    View page(String login, MePage.Said said, Optional<String> code, HttpStatus status) {
        Person me = MeController.me();
        if (!permissions.mayAnywhere(me, Action.PEOPLE_READ)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        AccountRow row =
                list.find(login, clock.instant()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PersonPage model = new PersonPage(
                row,
                people.grants(login),
                units.tree().units().stream()
                        .filter(u -> permissions.may(me, Action.PEOPLE_MANAGE, u.id()))
                        .toList(),
                MeController.names(units),
                mayManage(me, login),
                said,
                code,
                unified.isThere() ? Optional.of(unified.subject(login)) : Optional.empty());
        PageHead head = PageHead.of(row.name(), Section.ADMIN)
                .under(
                        new PageHead.Crumb(Texts.all().both("safeguard.admin.title"), "/admin"),
                        new PageHead.Crumb(Texts.all().both("safeguard.admin.people"), "/admin/people"));
        return pages.page("safeguard/person", head, model, status);
    }

    /** Whether all roles of the account lie where this administrator manages people. */
    private boolean mayManage(Person me, String login) {
        List<RoleGrant> roles = people.grants(login);
        return permissions.mayAnywhere(me, Action.PEOPLE_MANAGE)
                && roles.stream().allMatch(g -> permissions.may(me, Action.PEOPLE_MANAGE, g.unit()));
    }

    private Person mustManage(String login) {
        Person me = MeController.me();
        if (!mayManage(me, login)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (list.find(login, clock.instant()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return me;
    }

    private View answer(String login, Optional<String> problem) {
        return problem.map(key ->
                        page(login, new MePage.Said(key, true), Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> new RedirectView("/admin/people/" + login + "?done"));
    }

    @PostMapping("/admin/people/{login}/roles")
    View grant(
            @PathVariable String login,
            @RequestParam String role,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        Person me = mustManage(login);
        Optional<Role> asked = role(role);
        Optional<LocalDate> first = MeController.day(from);
        Optional<LocalDate> last = MeController.day(until);
        boolean badDay = first.isEmpty() && !from.isBlank() || last.isEmpty() && !until.isBlank();
        if (asked.isEmpty() || badDay) {
            return answer(login, Optional.of("safeguard.people.grants.bad"));
        }
        return answer(
                login,
                permissions.may(me, Action.PEOPLE_MANAGE, unit)
                        ? people.grant(login, asked.get(), unit, first, last)
                        : Optional.of("safeguard.people.grants.outside"));
    }

    @PostMapping("/admin/people/{login}/roles/take")
    View take(@PathVariable String login, @RequestParam String grant) {
        mustManage(login);
        Optional<RoleGrant> held =
                people.grants(login).stream().filter(g -> g.id().equals(grant)).findFirst();
        return answer(login, held.flatMap(people::take));
    }

    @PostMapping("/admin/people/{login}/reset")
    View reset(@PathVariable String login, @RequestParam(required = false) String factors) {
        mustManage(login);
        String code = people.reset(login, factors != null);
        return page(login, MePage.Said.nothing(), Optional.of(code), HttpStatus.OK);
    }

    @PostMapping("/admin/people/{login}/leave")
    View leave(@PathVariable String login, @RequestParam(defaultValue = "") String successor) {
        Person me = mustManage(login);
        return answer(login, people.leave(login, me.login(), successor.strip()));
    }

    @PostMapping("/admin/people/{login}/back")
    View back(@PathVariable String login) {
        mustManage(login);
        people.back(login);
        return answer(login, Optional.empty());
    }

    @PostMapping("/admin/people/{login}/unified")
    View link(@PathVariable String login, @RequestParam String subject) {
        mustManage(login);
        return answer(login, people.link(login, subject));
    }
}
