package org.qingmiao.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;

/** After a form, who was in a plan stays in it: every redirect to a page of ours keeps {@code plan=}. */
@Configuration(proxyBeanMethods = false)
class PlanInRedirects implements WebMvcConfigurer, HandlerInterceptor {
    private static final String NAME = "plan";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView modelAndView) {
        // An answer for a program is on its way already; to find only now that the parameter is no text would cut it.
        if (modelAndView != null && modelAndView.getView() instanceof RedirectView redirect) {
            String plan = request.getParameter(NAME);
            String url = redirect.getUrl();
            if (plan != null && url != null && url.startsWith("/")) {
                redirect.setUrl(with(url, plan));
            }
        }
    }

    static String with(String url, String plan) {
        int hash = url.indexOf('#');
        String anchor = hash < 0 ? "" : url.substring(hash);
        String bare = hash < 0 ? url : url.substring(0, hash);
        boolean named = bare.contains("?" + NAME + "=") || bare.contains("&" + NAME + "=");
        return named
                ? url
                : bare + (bare.contains("?") ? "&" : "?") + NAME + "=" + URLEncoder.encode(plan, StandardCharsets.UTF_8)
                        + anchor;
    }
}
