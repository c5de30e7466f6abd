package org.qingmiao.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.qingmiao.platform.Lang;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which language a request wants: {@code ?lang=}, else what was chosen before, else Chinese. */
@Configuration(proxyBeanMethods = false)
public class Languages implements WebMvcConfigurer, HandlerInterceptor {
    private static final String NAME = "lang";

    public static Lang of(HttpServletRequest request) {
        return asked(request).or(() -> remembered(request)).orElse(Lang.ZH);
    }

    private static Optional<Lang> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(NAME)).map(Lang::of);
    }

    private static Optional<Lang> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return Optional.of(Lang.of(cookie.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request).ifPresent(lang -> {
            Cookie cookie = new Cookie(NAME, lang == Lang.EN ? "en" : "zh");
            cookie.setPath("/");
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        });
        return true;
    }
}
