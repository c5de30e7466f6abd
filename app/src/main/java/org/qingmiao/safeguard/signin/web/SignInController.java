package org.qingmiao.safeguard.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.signin.PageAfterSignIn;
import org.qingmiao.safeguard.signin.SignInSteps;
import org.qingmiao.safeguard.signin.factor.KnownDevices;
import org.qingmiao.safeguard.signin.factor.Passwords;
import org.qingmiao.safeguard.signin.factor.UnifiedLogin;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class SignInController {
    private static final int LONGEST_LOGIN = 64;
    private static final int LONGEST_PASSWORD = 256;

    private final PageRenderer pageRenderer;
    private final Passwords passwords;
    private final SignInSteps signInSteps;
    private final KnownDevices devices;
    private final UnifiedLogin unified;
    private final PageAfterSignIn next = new PageAfterSignIn();

    SignInController(
            PageRenderer pageRenderer,
            Passwords passwords,
            SignInSteps signInSteps,
            KnownDevices devices,
            UnifiedLogin unified) {
        this.pageRenderer = pageRenderer;
        this.passwords = passwords;
        this.signInSteps = signInSteps;
        this.devices = devices;
        this.unified = unified;
    }

    @GetMapping("/sign-in")
    View signIn(
            @RequestParam(required = false) String error,
            @RequestParam(required = false) String unlinked,
            @RequestParam(required = false) String again,
            @RequestParam(required = false, defaultValue = "0") long wait) {
        String problem =
                error != null ? "safeguard.sign_in.failed" : unlinked != null ? "safeguard.sign_in.unlinked" : "";
        return page(new SignInView(problem, Math.clamp(wait, 0, 3600), unified.name(), again != null));
    }

    private View page(SignInView model) {
        PageHead head = PageHead.of(Messages.of("safeguard.sign_in.title"), NavigationSection.PUBLIC_NONE);
        return pageRenderer.page("safeguard/signIn", head, model);
    }

    @PostMapping("/sign-in")
    View try_(
            @RequestParam String login,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean absurd = login.length() > LONGEST_LOGIN || password.length() > LONGEST_PASSWORD;
        Passwords.Outcome outcome =
                absurd ? new Passwords.Outcome.Wrong() : passwords.check(login, password, devices.origin(request));
        return switch (outcome) {
            case Passwords.Outcome.Right right -> after(right.login(), request, response);
            case Passwords.Outcome.Wrong wrong -> new RedirectView("/sign-in?error");
            case Passwords.Outcome.Wait wait ->
                new RedirectView("/sign-in?wait=" + (wait.left().toSeconds() + 1));
        };
    }

    private View after(String login, HttpServletRequest request, HttpServletResponse response) {
        return switch (signInSteps.proved(request, response, login, SignInSteps.Proof.PASSWORD)) {
            case DONE -> new RedirectView(next.take(request, response));
            case SECOND_FACTOR -> new RedirectView("/sign-in/second");
            case REFUSED -> new RedirectView("/sign-in?error");
        };
    }
}
