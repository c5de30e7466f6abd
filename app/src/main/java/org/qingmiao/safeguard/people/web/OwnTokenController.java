package org.qingmiao.safeguard.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.TokenScope;
import org.qingmiao.safeguard.signin.factor.ApiTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One's own tokens, with which programs act as oneself. */
@Controller
class OwnTokenController {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 366;

    private final OwnAccountComposer pages;
    private final Accounts accounts;
    private final ApiTokens tokens;

    OwnTokenController(OwnAccountComposer pages, Accounts accounts, ApiTokens tokens) {
        this.pages = pages;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @PostMapping("/me/tokens")
    @Transactional
    public View makeToken(
            @RequestParam String name,
            @RequestParam(required = false) List<String> scope,
            @RequestParam int days,
            HttpServletRequest request) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        List<String> asked = scope == null ? List.of() : scope;
        asked.forEach(s -> TokenScope.of(s).ifPresent(scopes::add));
        boolean good = !name.isBlank() && name.length() <= LONGEST_NAME && days >= 1 && days <= LONGEST_DAYS;
        if (!good || scopes.isEmpty()) {
            return pages.refused("safeguard.me.tokens.bad", request);
        }
        String login = OwnAccountController.me().login();
        String token = accounts.newToken(login, name.strip(), scopes, Duration.ofDays(days));
        return pages.page(OwnAccountView.PageMessage.nothing(), Optional.of(token), request, HttpStatus.OK);
    }

    @PostMapping("/me/tokens/revoke")
    View revokeToken(@RequestParam String id) {
        tokens.revoke(OwnAccountController.me().login(), id);
        return new RedirectView("/me?done#tokens");
    }
}
