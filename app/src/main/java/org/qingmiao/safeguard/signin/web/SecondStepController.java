package org.qingmiao.safeguard.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.signin.PageAfterSignIn;
import org.qingmiao.safeguard.signin.SignInSteps;
import org.qingmiao.safeguard.signin.factor.KnownDevices;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.qingmiao.safeguard.signin.factor.SecondFactors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Asks who has given a password for the second factor. */
@Controller
class SecondStepController {
    private static final int LONGEST_CODE = 64;

    private final PageRenderer pageRenderer;
    private final SignInSteps signInSteps;
    private final SecondFactors factors;
    private final KnownPeople known;
    private final KnownDevices devices;
    private final PageAfterSignIn next = new PageAfterSignIn();

    SecondStepController(
            PageRenderer pageRenderer,
            SignInSteps signInSteps,
            SecondFactors factors,
            KnownPeople known,
            KnownDevices devices) {
        this.pageRenderer = pageRenderer;
        this.signInSteps = signInSteps;
        this.factors = factors;
        this.known = known;
        this.devices = devices;
    }

    @GetMapping("/sign-in/second")
    View second(HttpServletRequest request) {
        return signInSteps
                .pending(request)
                .map(login -> second(login, false, request, HttpStatus.OK))
                .orElseGet(() -> new RedirectView("/sign-in"));
    }

    private View second(String login, boolean failed, HttpServletRequest request, HttpStatus status) {
        Optional<KnownPeople.Known> person = known.find(login);
        PageHead head = PageHead.of(Messages.of("safeguard.second.title"), NavigationSection.PUBLIC_NONE);
        SecondFactorView model = new SecondFactorView(
                failed,
                factors.wait(login, devices.origin(request)).toSeconds(),
                person.map(KnownPeople.Known::hasApp).orElse(false),
                person.map(p -> p.passkeys() > 0).orElse(false));
        return pageRenderer.page("safeguard/second", head, model, status);
    }

    @PostMapping("/sign-in/second")
    View verify(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> pending = signInSteps.pending(request);
        if (pending.isEmpty()) {
            return new RedirectView("/sign-in");
        }
        String login = pending.get();
        if (code.length() > LONGEST_CODE || !factors.verify(login, code, devices.origin(request))) {
            return second(login, true, request, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return signInSteps.proved(request, response, login, SignInSteps.Proof.PASSWORD_AND_CODE)
                        == SignInSteps.Step.DONE
                ? new RedirectView(next.take(request, response))
                : new RedirectView("/sign-in?error");
    }
}
