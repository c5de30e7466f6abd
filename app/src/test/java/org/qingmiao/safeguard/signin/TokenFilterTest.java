package org.qingmiao.safeguard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.TokenScope;
import org.qingmiao.safeguard.signin.factor.ApiTokens;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class TokenFilterTest {
    @Autowired
    ApiTokens tokens;

    @Autowired
    KnownPeople people;

    @Autowired
    Accounts accounts;

    private boolean letsIn(TokenFilter filter, String token) throws Exception {
        AtomicBoolean in = new AtomicBoolean();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/indicators");
        request.addHeader("Authorization", "Bearer " + token);
        SecurityContextHolder.clearContext();
        filter.doFilter(
                request,
                new MockHttpServletResponse(),
                (q, a) -> in.set(SecurityContextHolder.getContext().getAuthentication() != null));
        SecurityContextHolder.clearContext();
        return in.get();
    }

    /** A program that asks every second must not keep alive what was taken from it. */
    @Test
    void a_withdrawn_token_ends_within_seconds_though_it_is_in_constant_use() throws Exception {
        String token = ActorContext.asSystem(
                "test", () -> accounts.newToken("leader", "constant", Set.of(TokenScope.READ), Duration.ofMinutes(5)));
        AtomicLong now = new AtomicLong();
        TokenFilter filter = new TokenFilter(tokens, people, now::get);
        assertThat(letsIn(filter, token)).isTrue();
        ActorContext.runAsSystem("test", () -> tokens.revokeAll("leader"));
        boolean in = true;
        for (int second = 0; second < 30 && in; second++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            in = letsIn(filter, token);
        }
        assertThat(in).isFalse();
        assertThat(now.get()).isLessThanOrEqualTo(Duration.ofSeconds(10).toNanos());
        assertThat(letsIn(filter, "qm_never-made")).isFalse();
    }
}
