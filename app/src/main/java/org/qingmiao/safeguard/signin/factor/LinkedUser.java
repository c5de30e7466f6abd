package org.qingmiao.safeguard.signin.factor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the city's login named, and who has an account here; the name is the login of the account. */
public record LinkedUser(String login, OidcUser user) implements OidcUser {
    /** Whether the city's login says that it asked for two kinds of factors. */
    public boolean twoFactors() {
        List<String> methods = user.getIdToken().getAuthenticationMethods();
        return methods != null && FactorKind.areTwo(methods);
    }

    @Override
    public String getName() {
        return login;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return user.getAttributes();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return user.getAuthorities();
    }

    @Override
    public Map<String, Object> getClaims() {
        return user.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return user.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return user.getIdToken();
    }
}
