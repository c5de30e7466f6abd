package org.qingmiao.safeguard.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.signin.SignInSteps;
import org.qingmiao.safeguard.signin.factor.OneTimeCodes;
import org.qingmiao.safeguard.signin.factor.PasswordRules;
import org.qingmiao.safeguard.signin.factor.SignInThrottle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Who has the code that the server printed becomes the administrator. The page is there only as long as the code holds. */
@Controller
class FirstStartController {
    private static final String LOGIN = "[a-z][a-z0-9.-]{1,62}";

    private final PageRenderer pageRenderer;
    private final OneTimeCodes codes;
    private final SignInThrottle signInThrottle;
    private final PasswordRules rules;
    private final Accounts accounts;
    private final OrgUnits units;
    private final SignInSteps signInSteps;
    private final Audit audit;
    private final TransactionTemplate transaction;

    FirstStartController(
            PageRenderer pageRenderer,
            OneTimeCodes codes,
            SignInThrottle signInThrottle,
            PasswordRules rules,
            Accounts accounts,
            OrgUnits units,
            SignInSteps signInSteps,
            Audit audit,
            TransactionTemplate transaction) {
        this.pageRenderer = pageRenderer;
        this.codes = codes;
        this.signInThrottle = signInThrottle;
        this.rules = rules;
        this.accounts = accounts;
        this.units = units;
        this.signInSteps = signInSteps;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/first-start")
    View form() {
        mustBePending();
        return page(new FirstStartView("", "", "", 0), HttpStatus.OK);
    }

    private void mustBePending() {
        if (!codes.pending(OneTimeCodes.FIRST_START)) {
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
        Optional<String> problem =
                wait.isZero() ? problem(login, name, password, repeated) : Optional.of("safeguard.first_start.wait");
        if (problem.isEmpty() && !made(code, login, name, password)) {
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

    private Optional<String> problem(String login, String name, String password, String repeated) {
        if (!login.matches(LOGIN) || accounts.find(login).isPresent()) {
            return Optional.of("safeguard.person.bad_login");
        }
        if (name.isBlank()) {
            return Optional.of("safeguard.person.no_name");
        }
        return password.equals(repeated) ? rules.problem(login, password) : Optional.of("safeguard.password.different");
    }

    /** The code is used up if and only if the administrator is made. */
    private boolean made(String code, String login, String name, String password) {
        return ActorContext.asSystem(
                "first start",
                () -> Boolean.TRUE.equals(transaction.execute(status -> {
                    if (!codes.use(OneTimeCodes.FIRST_START, code)) {
                        return false;
                    }
                    String root = units.tree().at(0).id();
                    Person.Grant grant = new Person.Grant(Role.ADMINISTRATOR, root);
                    accounts.store(new Person(login, Text.same(name.strip()), List.of(grant)), password, false);
                    audit.record(AuditEntry.act(
                            "account.add", "account:" + login, root, Map.of("role", Role.ADMINISTRATOR.id())));
                    return true;
                })));
    }
}
