package org.qingmiao.safeguard.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.ActionCatalogue;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.PersonPrincipal;
import org.qingmiao.safeguard.signin.factor.ApiTokens;
import org.qingmiao.safeguard.signin.factor.BoundedEncoder;
import org.qingmiao.safeguard.signin.factor.KnownDevices;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.qingmiao.safeguard.signin.factor.UnifiedLogin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What needs a login, and the headers that every answer carries. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    /** Nothing from elsewhere, nothing inline: a script in a name stays a name. */
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** What a page may use of the device: passkeys, nothing else. */
    private static final String DEVICE_POLICY = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), "
            + "publickey-credentials-create=(self), publickey-credentials-get=(self)";

    /** Argon2id as ASVS 11.4 asks at least: 19 MiB, two passes. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        return new BoundedEncoder(new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2))));
    }

    @Bean
    static RateFilterHolder rateFilter(@Value("${qingmiao.api.per-second:1000}") int programs, KnownDevices devices) {
        return new RateFilterHolder(new RateFilter(programs, devices::device));
    }

    /** One filter for both chains; not a bean itself, or the server would run it a second time. */
    record RateFilterHolder(RateFilter filter) {}

    /** What needs no sign-in. */
    private static final String[] OPEN = {
        "/public",
        "/public/**",
        "/static/**",
        "/favicon.ico",
        "/health",
        "/sign-in",
        "/sign-in/second",
        "/first-start",
        "/error",
        "/calendar/*.ics"
    };

    /** One gate for both chains, as the places for large bodies are shared. */
    record BodyGateHolder(RequestBodyGate gate) {}

    @Bean
    @ConditionalOnWebApplication
    static BodyGateHolder bodyGate(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes,
            Permissions permissions,
            ActionCatalogue actions) {
        List<RequestMatcher> open = Arrays.stream(OPEN)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
        return new BodyGateHolder(
                new RequestBodyGate(routes::getObject, permissions, actions, new OrRequestMatcher(open)));
    }

    /** A NUL stands in no text: neither the database nor a file takes it. Public words are cleared of it, not refused. */
    @Bean
    static HttpFirewall firewall() {
        StrictHttpFirewall childrens = new StrictHttpFirewall();
        StrictHttpFirewall firewall = new StrictHttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                return request.getRequestURI().equals("/public/voice")
                                || request.getRequestURI().startsWith("/public/registers/")
                        ? childrens.getFirewalledRequest(request)
                        : super.getFirewalledRequest(request);
            }
        };
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** Programs: a token or a password with each request, no session, no cookie that could be misused. */
    @Bean
    @ConditionalOnWebApplication
    @Order(1)
    SecurityFilterChain securityOfPrograms(
            HttpSecurity http, ApiTokens tokens, KnownPeople known, RateFilterHolder rates, BodyGateHolder bodies)
            throws Exception {
        http.securityMatcher(request -> request.getRequestURI().startsWith("/api/")
                        && (request.getHeader("Authorization") != null || request.getCookies() == null))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .addFilterBefore(rates.filter(), SecurityContextHolderFilter.class)
                .addFilterBefore(new TokenFilter(tokens, known), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(bodies.gate(), AuthorizationFilter.class)
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(c -> c.disable())
                .headers(WebSecurity::headers)
                .exceptionHandling(e -> e.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
        return http.build();
    }

    /** People: a session after signing in; public pages without. */
    @Bean
    @ConditionalOnWebApplication
    @Order(2)
    SecurityFilterChain securityOfPeople(
            HttpSecurity http,
            KnownPeople known,
            SignInSteps signInSteps,
            FreshSignIn fresh,
            UnifiedLogin unified,
            RateFilterHolder rates,
            BodyGateHolder bodies)
            throws Exception {
        PageAfterSignIn next = new PageAfterSignIn();
        RememberedSignIn remembered = new RememberedSignIn(known, signInSteps);
        // Passkeys are taken away on our page, which keeps the last one; the framework's own way is closed.
        http.authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.DELETE, "/webauthn/**")
                        .denyAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(s -> s.securityContextRepository(remembered))
                .requestCache(c -> c.requestCache(next))
                .addFilterBefore(rates.filter(), SecurityContextHolderFilter.class)
                .addFilterBefore(bodies.gate(), CsrfFilter.class)
                .addFilterBefore(new FreshSignInFilter(fresh), AuthorizationFilter.class)
                .addFilterAfter(new FirstSignInSteps(known), AuthorizationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/public"))
                // The public calculators change nothing, so a form sent from elsewhere can do no harm; children's voice
                // and public forms open no session and have proofs of their own, which words of harm must not wait for.
                .csrf(c -> c.ignoringRequestMatchers(
                        "/public/tools/*", "/public/voice", "/public/voice/**", "/public/registers/**"))
                .headers(WebSecurity::headers)
                .webAuthn(keys -> keys.disableDefaultRegistrationPage(true)
                        .withObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                            @Override
                            public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
                                // It would keep the person in the session in its own way.
                                filter.setSecurityContextRepository(remembered);
                                filter.setAuthenticationSuccessHandler(
                                        (request, response, who) -> tellPage(request, response, next));
                                return filter;
                            }
                        }));
        if (unified.isThere()) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .clientRegistrationRepository(unified)
                    .userInfoEndpoint(u -> u.oidcUserService(unified))
                    .successHandler((request, response, who) -> response.sendRedirect(
                            RememberedSignIn.step(request) == SignInSteps.Step.DONE
                                    ? next.take(request, response)
                                    : after(RememberedSignIn.step(request))))
                    .failureHandler((request, response, problem) -> response.sendRedirect("/sign-in?unlinked")));
        }
        return http.build();
    }

    private static String after(SignInSteps.Step step) {
        return step == SignInSteps.Step.SECOND_FACTOR ? "/sign-in/second" : "/sign-in?error";
    }

    /** The script of the page goes where this says. */
    private static void tellPage(HttpServletRequest request, HttpServletResponse response, PageAfterSignIn next)
            throws IOException {
        boolean done = RememberedSignIn.step(request) == SignInSteps.Step.DONE;
        String to = done ? next.take(request, response) : after(RememberedSignIn.step(request));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(JsonMapper.shared().writeValueAsBytes(Map.of("authenticated", done, "redirectUrl", to)));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(p -> p.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(p -> p.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy(DEVICE_POLICY))
                .crossOriginOpenerPolicy(p -> p.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    /** For passkeys alone, which ask for the person by name. */
    @Bean
    static UserDetailsService passkeyOwners(Accounts accounts) {
        return login -> accounts.find(login)
                .map(p -> User.withUsername(p.login())
                        .password("")
                        .authorities(PersonPrincipal.authenticated(p).getAuthorities())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(login));
    }
}
