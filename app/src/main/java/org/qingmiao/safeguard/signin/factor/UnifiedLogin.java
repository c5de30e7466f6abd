package org.qingmiao.safeguard.signin.factor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The city's unified login by OpenID Connect, if {@code QM_OIDC_ISSUER} is set. Accounts are never made by it: an
 * administrator writes down who somebody is there, by the subject or by the claim that {@code QM_OIDC_CLAIM} names; the
 * system alone sees these links, as they are looked at before anybody is known.
 */
@Component
public class UnifiedLogin implements ClientRegistrationRepository, OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String ID = "city";
    private static final String WORK = "unified login";

    private final String issuer;
    private final String client;
    private final String secret;
    private final String claim;
    private final String name;
    private final JdbcClient db;
    private final OidcUserService service = new OidcUserService();
    /** Found out when first needed: the server starts, too, while the city's login is down. */
    private final Map<String, ClientRegistration> found = new ConcurrentHashMap<>();

    UnifiedLogin(
            @Value("${QM_OIDC_ISSUER:}") String issuer,
            @Value("${QM_OIDC_CLIENT_ID:qingmiao}") String client,
            @Value("${QM_OIDC_CLIENT_SECRET:}") String secret,
            @Value("${QM_OIDC_CLAIM:sub}") String claim,
            @Value("${QM_OIDC_NAME:}") String name,
            JdbcClient db) {
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
        this.claim = claim;
        this.name = name.isBlank() ? Messages.in(Lang.ZH, "safeguard.sign_in.unified_login") : name;
        this.db = db;
    }

    /** Whether it is set up. */
    public boolean isThere() {
        return !issuer.isBlank();
    }

    /** What it is called on the sign-in page, or empty. */
    public String name() {
        return isThere() ? name : "";
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) && isThere() ? found.computeIfAbsent(id, this::discover) : null;
    }

    private ClientRegistration discover(String id) {
        return ClientRegistrations.fromOidcIssuerLocation(issuer)
                .registrationId(id)
                .clientId(client)
                .clientSecret(secret)
                .scope(OidcScopes.OPENID)
                .build();
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = service.loadUser(request);
        String subject = String.valueOf(user.getClaims().get(claim));
        String login = login(subject).orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("unlinked")));
        return new LinkedUser(login, user);
    }

    private Optional<String> login(String subject) {
        return ActorContext.asSystem(
                WORK,
                () -> db.sql("SELECT login FROM account_identity WHERE issuer = :issuer AND subject = :subject")
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .query(String.class)
                        .optional());
    }

    /** Who the account is at the unified login, or empty. */
    public String subject(String login) {
        return ActorContext.asSystem(
                WORK,
                () -> db.sql("SELECT subject FROM account_identity WHERE issuer = :issuer AND login = :login")
                        .param("issuer", issuer)
                        .param("login", login)
                        .query(String.class)
                        .optional()
                        .orElse(""));
    }

    /** Writes down who the account is there; empty takes it back. False if another account has that subject. */
    public boolean link(String login, String subject) {
        return ActorContext.asSystem(WORK, () -> write(login, subject));
    }

    private boolean write(String login, String subject) {
        if (subject.isBlank()) {
            db.sql("DELETE FROM account_identity WHERE issuer = :issuer AND login = :login")
                    .param("issuer", issuer)
                    .param("login", login)
                    .update();
            return true;
        }
        return db.sql("""
                INSERT INTO account_identity (issuer, subject, login)
                SELECT :issuer, :subject, :login
                 WHERE NOT EXISTS (SELECT FROM account_identity o
                                    WHERE o.issuer = :issuer AND o.subject = :subject AND o.login <> :login)
                ON CONFLICT (login, issuer) DO UPDATE SET subject = excluded.subject
                """)
                        .param("issuer", issuer)
                        .param("subject", subject.strip())
                        .param("login", login)
                        .update()
                == 1;
    }
}
