package org.qingmiao.safeguard.people.web;

import java.util.Optional;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.people.AccountRequests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What people ask about their accounts, for the administrators of their units. */
@Controller
class AccountRequestsController {
    private final PageRenderer pageRenderer;
    private final AccountRequests requests;
    private final Permissions permissions;

    AccountRequestsController(PageRenderer pageRenderer, AccountRequests requests, Permissions permissions) {
        this.pageRenderer = pageRenderer;
        this.requests = requests;
        this.permissions = permissions;
    }

    private Person mayManage() {
        Person me = OwnAccountController.me();
        if (!permissions.mayAnywhere(me, Action.PEOPLE_MANAGE)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return me;
    }

    @GetMapping("/admin/requests")
    View list(@RequestParam(required = false) String done) {
        String key = done == null ? "" : "safeguard.people.done";
        return page(new OwnAccountView.PageMessage(key, false), HttpStatus.OK);
    }

    private View page(OwnAccountView.PageMessage pageMessage, HttpStatus status) {
        Person me = mayManage();
        AccountRequestsView model =
                new AccountRequestsView(requests.toDecide(me.login()), requests.today(), pageMessage);
        PageHead head = PageHead.of(Messages.of("safeguard.request.title"), AdminPart.SECTION)
                .under(AdminPart.CRUMB, new PageHead.Crumb(Messages.of("safeguard.admin.people"), "/admin/people"));
        return pageRenderer.page("safeguard/requests", head, model, status);
    }

    @PostMapping("/admin/requests/decide")
    View decide(
            @RequestParam String id,
            @RequestParam(required = false) String accept,
            @RequestParam(defaultValue = "") String answer) {
        Person me = mayManage();
        Optional<String> problem = requests.decide(id, accept != null, answer, me.login());
        return problem.map(key -> page(new OwnAccountView.PageMessage(key, true), HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> new RedirectView("/admin/requests?done"));
    }
}
