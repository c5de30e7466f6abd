package org.qingmiao.safeguard.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.signin.FirstAdministrator;
import org.qingmiao.safeguard.signin.SignInSteps;
import org.qingmiao.safeguard.signin.factor.SignInThrottle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Who has the code that the server printed becomes the administrator. The page is there only as long as the code holds. */
@Controller
class FirstStartController {
    private final PageRenderer pageRenderer;
    private final SignInThrottle signInThrottle;
    private final FirstAdministrator first;
    private final SignInSteps signInSteps;

    FirstStartController(
            PageRenderer pageRenderer,
            SignInThrottle signInThrottle,
            FirstAdministrator first,
            SignInSteps signInSteps) {
        this.pageRenderer = pageRenderer;
        this.signInThrottle = signInThrottle;
        this.first = first;
        this.signInSteps = signInSteps;
    }

    @GetMapping("/first-start")
    View form() {
        mustBePending();
        return page(new FirstStartView("", "", "", 0), HttpStatus.OK);
    }

    private void mustBePending() {
        if (!first.isPending()) {
            throw RequestProblem.NOT_THERE.exception();
        }
    }

    private View page(FirstStartView model, HttpStatus status) {
        PageHead head = PageHead.of(Messages.of("safeguard.first_start.title"), NavigationSection.PUBLIC_NONE);
        return pageRenderer.page("safeguard/firstStart", head, model, status);
    }

    @PostMapping("/first-start")
    View make(
            @RequestParam String code,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        mustBePending();
        String address = request.getRemoteAddr();
        Duration wait = signInThrottle.wait(SignInThrottle.Kind.ADDRESS, address);
        Optional<String> problem = wait.isZero()
                ? first.problem(login, name, password, repeated)
                : Optional.of("safeguard.first_start.wait");
        if (problem.isEmpty() && !first.make(code, login, name, password)) {
            signInThrottle.failed(SignInThrottle.Kind.ADDRESS, address);
            problem = Optional.of("safeguard.first_start.wrong_code");
        }
        if (problem.isPresent()) {
            return page(
                    new FirstStartView(problem.get(), login, name, wait.toSeconds()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        signInSteps.proved(request, response, login, SignInSteps.Proof.PASSWORD);
        return new RedirectView("/me/second-factor");
    }
}
