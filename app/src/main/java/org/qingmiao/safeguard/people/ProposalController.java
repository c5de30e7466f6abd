package org.qingmiao.safeguard.people;

import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What waits for a second person, and what became of it; for those who manage people. */
@Controller
class ProposalController {
    private final Pages pages;
    private final Proposals proposals;
    private final Grants grants;
    private final OrgUnits units;
    private final Permissions permissions;

    ProposalController(Pages pages, Proposals proposals, Grants grants, OrgUnits units, Permissions permissions) {
        this.pages = pages;
        this.proposals = proposals;
        this.grants = grants;
        this.units = units;
        this.permissions = permissions;
    }

    private Person mayManage() {
        Person me = MeController.me();
        if (!permissions.mayAnywhere(me, Action.PEOPLE_MANAGE)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return me;
    }

    @GetMapping("/admin/proposals")
    View list(@RequestParam(required = false) String done) {
        String key = done == null ? "" : "safeguard.people.done";
        return page(new MePage.Said(key, false), Optional.empty(), HttpStatus.OK);
    }

    private View page(MePage.Said said, Optional<String> code, HttpStatus status) {
        Person me = mayManage();
        ProposalsPage model = new ProposalsPage(
                me.login(),
                grants.managesDistrict(),
                proposals.all(),
                proposals.all().stream().noneMatch(p -> p.isPending() && !proposals.hasConfirmer(p)),
                MeController.names(units),
                said,
                code);
        PageHead head = PageHead.of(Texts.all().both("safeguard.proposal.title"), Section.ADMIN)
                .under(
                        new PageHead.Crumb(Texts.all().both("safeguard.admin.title"), "/admin"),
                        new PageHead.Crumb(Texts.all().both("safeguard.admin.people"), "/admin/people"));
        return pages.page("safeguard/proposals", head, model, status);
    }

    @PostMapping("/admin/proposals/confirm")
    View confirm(@RequestParam String id) {
        mayManage();
        People.Answer answer = proposals.confirm(id);
        if (!answer.problem().isEmpty()) {
            return page(new MePage.Said(answer.problem(), true), Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer.code().isEmpty()
                ? new RedirectView("/admin/proposals?done")
                : page(MePage.Said.nothing(), Optional.of(answer.code()), HttpStatus.OK);
    }

    /** Taken back by who proposed it, refused with a reason by another. */
    @PostMapping("/admin/proposals/close")
    View close(
            @RequestParam String id,
            @RequestParam(required = false) String refuse,
            @RequestParam(defaultValue = "") String answer) {
        mayManage();
        Optional<String> problem = proposals.close(id, refuse != null, answer);
        return problem.map(key -> page(new MePage.Said(key, true), Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> new RedirectView("/admin/proposals?done"));
    }
}
