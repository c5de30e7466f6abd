package org.qingmiao.safeguard.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.qingmiao.safeguard.signin.factor.PasswordRules;
import org.qingmiao.safeguard.signin.factor.Passwords;
import org.qingmiao.safeguard.signin.session.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class PasswordController {
    private final PageRenderer pageRenderer;
    private final KnownPeople known;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Sessions sessions;

    PasswordController(
            PageRenderer pageRenderer, KnownPeople known, PasswordRules rules, Passwords passwords, Sessions sessions) {
        this.pageRenderer = pageRenderer;
        this.known = known;
        this.rules = rules;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    private KnownPeople.Known person() {
        return known.find(OwnAccountController.me().login()).orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
    }

    @GetMapping("/me/password")
    View form() {
        return page(person(), "", HttpStatus.OK);
    }

    private View page(KnownPeople.Known person, String problem, HttpStatus status) {
        PageHead head = PageHead.of(Messages.of("safeguard.password.title"), NavigationSection.NONE);
        return pageRenderer.page(
                "safeguard/password",
                head,
                new PasswordView(person.mustChange(), asksPresent(person), problem),
                status);
    }

    /** Who came in by a one-time code has shown it; nobody else changes a password without knowing it. */
    private static boolean asksPresent(KnownPeople.Known person) {
        return person.hasPassword() && !person.mustChange();
    }

    @PostMapping("/me/password")
    View change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam String password,
            @RequestParam String repeated,
            HttpServletRequest request) {
        KnownPeople.Known person = person();
        String login = person.person().login();
        Optional<String> problem = password.equals(repeated)
                ? rules.problem(login, password)
                : Optional.of("safeguard.password.different");
        if (problem.isEmpty() && asksPresent(person) && !passwords.isRight(login, present, request)) {
            problem = Optional.of("safeguard.password.wrong");
        }
        if (problem.isPresent()) {
            return page(person, problem.get(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        passwords.set(login, password);
        sessions.endOthers(login, request.getSession().getId());
        return new RedirectView(person.mustChange() ? "/" : "/me?done");
    }
}
