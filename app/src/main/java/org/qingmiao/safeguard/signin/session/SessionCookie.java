package org.qingmiao.safeguard.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie: not for scripts, not sent from other sites. Behind https it is {@code __Host-qm}, which a browser
 * takes only as secure and from this very host; without, on one's own machine, it is {@code qm}.
 */
final class SessionCookie implements CookieSerializer {
    private final DefaultCookieSerializer plain = serializer("qm", false);
    private final DefaultCookieSerializer secure = serializer("__Host-qm", true);

    private static DefaultCookieSerializer serializer(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }
}
