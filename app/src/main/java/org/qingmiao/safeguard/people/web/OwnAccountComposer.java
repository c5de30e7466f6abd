package org.qingmiao.safeguard.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes the page of one's own account. */
@Component
class OwnAccountComposer {
    private final PageRenderer pageRenderer;
    private final KnownPeople known;
    private final OwnRoles roles;
    private final OwnAccountController.Access access;

    OwnAccountComposer(
            PageRenderer pageRenderer, KnownPeople known, OwnRoles roles, OwnAccountController.Access access) {
        this.pageRenderer = pageRenderer;
        this.known = known;
        this.roles = roles;
        this.access = access;
    }

    /** A new token is shown once. */
    View page(
            OwnAccountView.PageMessage pageMessage,
            Optional<String> token,
            HttpServletRequest request,
            HttpStatus status) {
        String login = OwnAccountController.me().login();
        OwnAccountView model = new OwnAccountView(
                known.find(login).orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception()),
                roles.held(login),
                roles.lent(login),
                roles.proposals(login),
                roles.unitNames(),
                access.sessions().of(login, request.getSession().getId()),
                access.tokens().of(login),
                access.factors().recoveryCodesLeft(login),
                access.fresh().isFresh(request),
                pageMessage,
                token,
                roles.today());
        return pageRenderer.page(
                "safeguard/me", PageHead.of(Messages.of("safeguard.me.title"), NavigationSection.NONE), model, status);
    }

    /** The page with what is wrong with what was sent. */
    View refused(String key, HttpServletRequest request) {
        return page(
                new OwnAccountView.PageMessage(key, true), Optional.empty(), request, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
