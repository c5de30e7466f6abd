package org.qingmiao.safeguard.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.PersonPrincipal;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.qingmiao.safeguard.signin.factor.LinkedUser;
import org.qingmiao.safeguard.signin.session.Sessions;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * A session holds nothing of a person but the login; who that is and what they may is looked up at each request, so that
 * roles taken away are gone at the next click.
 */
final class RememberedSignIn implements SecurityContextRepository {
    private final KnownPeople known;
    private final SignInSteps signInSteps;

    RememberedSignIn(KnownPeople known, SignInSteps signInSteps) {
        this.known = known;
        this.signInSteps = signInSteps;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return new Deferred(holder.getRequest()).get();
    }

    private Optional<Authentication> authentication(HttpServletRequest request) {
        // As the system: who asks the database on whose behalf is just being found out.
        return ActorContext.asSystem("sign-in", () -> remembered(request));
    }

    private Optional<Authentication> remembered(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(Sessions.LOGIN) instanceof String login
                ? known.find(login).map(k -> PersonPrincipal.authenticated(k.person()))
                : Optional.empty();
    }

    /** Called by the filters for passkeys and the unified login once they know who it is. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return;
        }
        request.setAttribute(
                SignInSteps.Step.class.getName(),
                signInSteps.proved(request, response, authentication.getName(), proof(authentication)));
    }

    /** How far the sign-in got that was saved in this request. */
    static SignInSteps.Step step(HttpServletRequest request) {
        return request.getAttribute(SignInSteps.Step.class.getName()) instanceof SignInSteps.Step step
                ? step
                : SignInSteps.Step.REFUSED;
    }

    private static SignInSteps.Proof proof(Authentication authentication) {
        if (authentication instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof LinkedUser user) {
            return user.twoFactors() ? SignInSteps.Proof.UNIFIED_LOGIN_TWO_FACTORS : SignInSteps.Proof.UNIFIED_LOGIN;
        }
        return SignInSteps.Proof.PASSKEY;
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return authentication(request).isPresent();
    }

    /** Looks when asked, and once. */
    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private Optional<SecurityContext> found = Optional.empty();
        private boolean generated;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (found.isEmpty()) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                Optional<Authentication> person = authentication(request);
                person.ifPresent(context::setAuthentication);
                generated = person.isEmpty();
                found = Optional.of(context);
            }
            return found.get();
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
