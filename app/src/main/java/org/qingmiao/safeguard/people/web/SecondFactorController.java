package org.qingmiao.safeguard.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.RequiresFreshSignIn;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.qingmiao.safeguard.signin.factor.LastFactor;
import org.qingmiao.safeguard.signin.factor.Passkeys;
import org.qingmiao.safeguard.signin.factor.SecondFactors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Sets up and takes away second factors of one's own. */
@Controller
class SecondFactorController {
    private final PageRenderer pageRenderer;
    private final KnownPeople known;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final RequiresFreshSignIn fresh;

    SecondFactorController(
            PageRenderer pageRenderer,
            KnownPeople known,
            SecondFactors factors,
            Passkeys passkeys,
            RequiresFreshSignIn fresh) {
        this.pageRenderer = pageRenderer;
        this.known = known;
        this.factors = factors;
        this.passkeys = passkeys;
        this.fresh = fresh;
    }

    private KnownPeople.Known person() {
        return known.find(OwnAccountController.me().login()).orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
    }

    @GetMapping("/me/second-factor")
    View show(
            @RequestParam(required = false) String added,
            @RequestParam(required = false) String removed,
            HttpServletRequest request) {
        String key = added != null ? "safeguard.factor.added" : removed != null ? "safeguard.factor.removed" : "";
        return page(new OwnAccountView.PageMessage(key, false), List.of(), request, HttpStatus.OK);
    }

    private View page(
            OwnAccountView.PageMessage pageMessage, List<String> codes, HttpServletRequest request, HttpStatus status) {
        return page(pageMessage, codes, "", request, status);
    }

    /** @param secret sealed, of an app that is being set up: after a wrong code it stays the same */
    private View page(
            OwnAccountView.PageMessage pageMessage,
            List<String> codes,
            String secret,
            HttpServletRequest request,
            HttpStatus status) {
        KnownPeople.Known person = person();
        String login = person.person().login();
        SecondFactorSettingsView model = new SecondFactorSettingsView(
                person,
                person.needsSecondFactor() && !person.hasSecondFactor(),
                fresh.isFresh(request),
                person.hasApp() ? Optional.empty() : Optional.of(factors.begin(login, secret)),
                codes,
                factors.recoveryCodesLeft(login),
                passkeys.of(login),
                pageMessage);
        PageHead head = PageHead.of(Messages.of("safeguard.factor.title"), NavigationSection.NONE)
                .under(new PageHead.Crumb(Messages.of("safeguard.me.title"), "/me"));
        return pageRenderer.page("safeguard/factor", head, model, status);
    }

    @PostMapping("/me/second-factor/app")
    View confirm(
            @RequestParam(defaultValue = "") String secret, @RequestParam String code, HttpServletRequest request) {
        Optional<List<String>> codes = factors.confirm(OwnAccountController.me().login(), secret, code);
        return codes.map(made -> page(OwnAccountView.PageMessage.nothing(), made, request, HttpStatus.OK))
                .orElseGet(() -> page(
                        new OwnAccountView.PageMessage("safeguard.factor.app.wrong", true),
                        List.of(),
                        secret,
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/me/second-factor/codes")
    View renew(HttpServletRequest request) {
        String login = OwnAccountController.me().login();
        if (!factors.hasApp(login)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return page(OwnAccountView.PageMessage.nothing(), factors.newRecoveryCodes(login), request, HttpStatus.OK);
    }

    @PostMapping("/me/second-factor/app/remove")
    View removeApp(HttpServletRequest request) {
        return removed(() -> factors.remove(OwnAccountController.me().login()), request);
    }

    /** The database alone decides whether it is the last one, so that two at the same time cannot take both. */
    private View removed(Runnable removal, HttpServletRequest request) {
        try {
            removal.run();
            return new RedirectView("/me/second-factor?removed");
        } catch (LastFactor last) {
            OwnAccountView.PageMessage pageMessage = new OwnAccountView.PageMessage(last.key(), true);
            return page(pageMessage, List.of(), request, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/me/second-factor/passkeys/remove")
    View removePasskey(@RequestParam String id, HttpServletRequest request) {
        return removed(() -> passkeys.remove(OwnAccountController.me().login(), id), request);
    }
}
