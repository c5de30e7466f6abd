package org.qingmiao.safeguard.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.DateParser;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.RequiresFreshSignIn;
import org.qingmiao.safeguard.SignedIn;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.signin.factor.ApiTokens;
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

/** One's own account: who one is, where one is signed in. */
@Controller
class OwnAccountController {
    private final OwnAccountComposer pages;
    private final Access access;
    private final Audit audit;

    OwnAccountController(OwnAccountComposer pages, Access access, Audit audit) {
        this.pages = pages;
        this.access = access;
        this.audit = audit;
    }

    /** How a person gets in. */
    @Component
    record Access(Sessions sessions, ApiTokens tokens, SecondFactors factors, RequiresFreshSignIn fresh) {}

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
        return pages.page(pageMessage, Optional.empty(), request, HttpStatus.OK);
    }

    static Map<String, Text> names(OrgUnits units) {
        return units.tree().units().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::name));
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
        audit.record(AuditEntry.act("session.end", "account:" + login, "", Map.of("which", id.isEmpty() ? "all" : id)));
        return new RedirectView(id.isEmpty() ? "/sign-in" : "/me?done#sessions");
    }

    /** A day as forms send it, or nothing. */
    static Optional<LocalDate> day(String text) {
        return DateParser.day(text);
    }
}
