package org.qingmiao.safeguard.people.web;

import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.people.AccountAdministration;
import org.qingmiao.safeguard.people.Proposals;
import org.qingmiao.safeguard.people.RoleGrants;
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
    private final PageRenderer pageRenderer;
    private final Proposals proposals;
    private final RoleGrants roleGrants;
    private final OrgUnits units;
    private final Permissions permissions;

    ProposalController(
            PageRenderer pageRenderer,
            Proposals proposals,
            RoleGrants roleGrants,
            OrgUnits units,
            Permissions permissions) {
        this.pageRenderer = pageRenderer;
        this.proposals = proposals;
        this.roleGrants = roleGrants;
        this.units = units;
        this.permissions = permissions;
    }

    private Person mayManage() {
        Person me = OwnAccountController.me();
        if (!permissions.mayAnywhere(me, Action.PEOPLE_MANAGE)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return me;
    }

    @GetMapping("/admin/proposals")
    View list(@RequestParam(required = false) String done) {
        String key = done == null ? "" : "safeguard.people.done";
        return page(new OwnAccountView.PageMessage(key, false), Optional.empty(), HttpStatus.OK);
    }

    private View page(OwnAccountView.PageMessage pageMessage, Optional<String> code, HttpStatus status) {
        Person me = mayManage();
        ProposalsView model = new ProposalsView(
                me.login(),
                roleGrants.managesDistrict(),
                proposals.all(),
                proposals.all().stream().noneMatch(p -> p.isPending() && !proposals.hasConfirmer(p)),
                OwnAccountController.names(units),
                pageMessage,
                code);
        PageHead head = PageHead.of(Messages.of("safeguard.proposal.title"), AdminPart.SECTION)
                .under(AdminPart.CRUMB, new PageHead.Crumb(Messages.of("safeguard.admin.people"), "/admin/people"));
        return pageRenderer.page("safeguard/proposals", head, model, status);
    }

    @PostMapping("/admin/proposals/confirm")
    View confirm(@RequestParam String id) {
        mayManage();
        AccountAdministration.ChangeResult changeResult = proposals.confirm(id);
        if (!changeResult.problem().isEmpty()) {
            return page(
                    new OwnAccountView.PageMessage(changeResult.problem(), true),
                    Optional.empty(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return changeResult.code().isEmpty()
                ? new RedirectView("/admin/proposals?done")
                : page(OwnAccountView.PageMessage.nothing(), Optional.of(changeResult.code()), HttpStatus.OK);
    }

    /** Taken back by who proposed it, refused with a reason by another. */
    @PostMapping("/admin/proposals/close")
    View close(
            @RequestParam String id,
            @RequestParam(required = false) String refuse,
            @RequestParam(defaultValue = "") String answer) {
        mayManage();
        Optional<String> problem = proposals.close(id, refuse != null, answer);
        return problem.map(key -> page(
                        new OwnAccountView.PageMessage(key, true), Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> new RedirectView("/admin/proposals?done"));
    }
}
