package org.qingmiao.safeguard.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.DateParser;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.RequiresFreshSignIn;
import org.qingmiao.safeguard.SignedIn;
import org.qingmiao.safeguard.TokenScope;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.people.AccountAdministration;
import org.qingmiao.safeguard.people.Proposals;
import org.qingmiao.safeguard.people.RoleGrant;
import org.qingmiao.safeguard.people.RoleGrants;
import org.qingmiao.safeguard.people.RoleLending;
import org.qingmiao.safeguard.signin.factor.ApiTokens;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.qingmiao.safeguard.signin.factor.SecondFactors;
import org.qingmiao.safeguard.signin.session.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One's own account: who one is, where one is signed in, tokens, stand-ins. */
@Controller
class OwnAccountController {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 366;

    private final PageRenderer pageRenderer;
    private final OrgUnits units;
    private final KnownPeople known;
    private final AccountAdministration accountAdministration;
    private final RoleGrants roleGrants;
    private final RoleLending roleLending;
    private final Proposals proposals;
    private final Access access;

    OwnAccountController(
            PageRenderer pageRenderer,
            OrgUnits units,
            KnownPeople known,
            AccountAdministration accountAdministration,
            RoleGrants roleGrants,
            RoleLending roleLending,
            Proposals proposals,
            Access access) {
        this.pageRenderer = pageRenderer;
        this.units = units;
        this.known = known;
        this.accountAdministration = accountAdministration;
        this.roleGrants = roleGrants;
        this.roleLending = roleLending;
        this.proposals = proposals;
        this.access = access;
    }

    /** How a person gets in. */
    @Component
    record Access(
            Sessions sessions,
            ApiTokens tokens,
            SecondFactors factors,
            RequiresFreshSignIn fresh,
            Accounts accounts,
            Audit audit) {}

    static Person me() {
        return SignedIn.needed();
    }

    @GetMapping("/me")
    View me(
            @RequestParam(required = false) String done,
            @RequestParam(required = false) String proposed,
            HttpServletRequest request) {
        String key = done != null ? "safeguard.me.done" : proposed != null ? "safeguard.proposal.made" : "";
        OwnAccountView.PageMessage pageMessage = new OwnAccountView.PageMessage(key, false);
        return page(pageMessage, Optional.empty(), request, HttpStatus.OK);
    }

    private View page(
            OwnAccountView.PageMessage pageMessage,
            Optional<String> token,
            HttpServletRequest request,
            HttpStatus status) {
        String login = me().login();
        List<RoleGrant> roles = accountAdministration.grants(login);
        List<RoleGrant> lent = roleGrants.lentBy(login, accountAdministration.today());
        OwnAccountView model = new OwnAccountView(
                known.find(login).orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception()),
                roles,
                lent,
                proposals.all().stream()
                        .filter(p -> p.by().equals(login) || p.login().equals(login))
                        .toList(),
                names(units),
                access.sessions().of(login, request.getSession().getId()),
                access.tokens().of(login),
                access.factors().recoveryCodesLeft(login),
                access.fresh().isFresh(request),
                pageMessage,
                token,
                accountAdministration.today());
        return pageRenderer.page(
                "safeguard/me", PageHead.of(Messages.of("safeguard.me.title"), NavigationSection.NONE), model, status);
    }

    static Map<String, Text> names(OrgUnits units) {
        return units.tree().units().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::name));
    }

    private View refused(String key, HttpServletRequest request) {
        return page(
                new OwnAccountView.PageMessage(key, true), Optional.empty(), request, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Signs in anew and comes back, before what asks for it. */
    @GetMapping("/me/again")
    View again(
            @RequestParam(defaultValue = "/me") String back, HttpServletRequest request, HttpServletResponse response) {
        return access.fresh().ask(request, response, back);
    }

    @PostMapping("/me/sessions")
    @Transactional
    public View endSession(@RequestParam(defaultValue = "") String id, HttpServletRequest request) {
        String login = me().login();
        if (id.isEmpty()) {
            access.sessions().endAll(login);
        } else {
            access.sessions().end(login, id);
        }
        access.audit()
                .record(AuditEntry.act(
                        "session.end", "account:" + login, "", Map.of("which", id.isEmpty() ? "all" : id)));
        return new RedirectView(id.isEmpty() ? "/sign-in" : "/me?done#sessions");
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
            return refused("safeguard.me.tokens.bad", request);
        }
        String login = me().login();
        String token = access.accounts().newToken(login, name.strip(), scopes, Duration.ofDays(days));
        return page(OwnAccountView.PageMessage.nothing(), Optional.of(token), request, HttpStatus.OK);
    }

    @PostMapping("/me/tokens/revoke")
    View revokeToken(@RequestParam String id) {
        access.tokens().revoke(me().login(), id);
        return new RedirectView("/me?done#tokens");
    }

    @PostMapping("/me/lend")
    View lend(
            @RequestParam String grant,
            @RequestParam String to,
            @RequestParam String from,
            @RequestParam String until,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(until);
        if (first.isEmpty() || last.isEmpty()) {
            return refused("safeguard.me.lend.bad_days", request);
        }
        RoleLending.Wish wish = new RoleLending.Wish(grant, to.strip(), first.get(), last.get(), reason);
        RoleLending.Outcome outcome = roleLending.lend(me().login(), wish, accountAdministration.today());
        if (!outcome.problem().isEmpty()) {
            return refused(outcome.problem(), request);
        }
        return new RedirectView(outcome.proposed() ? "/me?proposed#proposals" : "/me?done#lend");
    }

    @PostMapping("/me/lend/back")
    View takeBack(@RequestParam String grant) {
        roleLending.takeBack(me().login(), grant, accountAdministration.today());
        return new RedirectView("/me?done#lend");
    }

    /** Taken back by who proposed it, refused by whom it concerns. */
    @PostMapping("/me/proposals/close")
    View close(
            @RequestParam String id,
            @RequestParam(required = false) String refuse,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request) {
        return proposals
                .close(id, refuse != null, answer)
                .map(key -> refused(key, request))
                .orElseGet(() -> new RedirectView("/me?done#proposals"));
    }

    /** A day as forms send it, or nothing. */
    static Optional<LocalDate> day(String text) {
        return DateParser.day(text);
    }
}
