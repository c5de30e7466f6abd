package org.qingmiao.safeguard.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.qingmiao.safeguard.PermissionExplanation;
import org.qingmiao.safeguard.PermissionExplanations;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page that says why somebody may or may not, for those who grant roles and those who audit them. */
@Controller
class PermissionsController {
    private final PermissionExplanations explanations;
    private final Permissions permissions;
    private final Accounts accounts;
    private final OrgUnits units;
    private final PersonalDataReads personalDataReads;
    private final PageRenderer pageRenderer;

    PermissionsController(
            PermissionExplanations explanations,
            Permissions permissions,
            Accounts accounts,
            OrgUnits units,
            PersonalDataReads personalDataReads,
            PageRenderer pageRenderer) {
        this.explanations = explanations;
        this.permissions = permissions;
        this.accounts = accounts;
        this.units = units;
        this.personalDataReads = personalDataReads;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/admin/permissions")
    View explain(@RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "district") String object) {
        if (SignedIn.person()
                .filter(p -> permissions.mayAnywhere(p, Action.PERMISSION_EXPLAIN))
                .isEmpty()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        // An administrator of a part of the tree sees the people of that part; who is not seen is as if not there.
        List<Person> people = accounts.all();
        Optional<PermissionExplanation> explanation = Optional.empty();
        Optional<Text> problem = Optional.empty();
        if (!who.isBlank()) {
            try {
                explanation = Optional.of(answer(who.strip(), object, people));
            } catch (StartProblem unknown) {
                problem = Optional.of(unknown.sentence());
            }
        }
        PageHead head = PageHead.of(Messages.of("safeguard.permissions.title"), AdminPart.SECTION)
                .under(AdminPart.CRUMB);
        PermissionsView page =
                new PermissionsView(who, object, people, units.tree().units(), explanation, problem);
        return pageRenderer.page(
                "safeguard/permissions", head, page, problem.isEmpty() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    }

    private PermissionExplanation answer(String who, String object, List<Person> people) {
        boolean known = people.stream().anyMatch(p -> p.login().equals(who));
        if (!known) {
            throw new StartProblem(Messages.of("safeguard.permissions.no_account", who));
        }
        personalDataReads.at(
                "permission.explain", "account:" + who, PermissionExplanations.unit(object), Map.of("object", object));
        return explanations.explain(who, object);
    }
}
