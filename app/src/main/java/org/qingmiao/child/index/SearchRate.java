package org.qingmiao.child.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.qingmiao.platform.RequestProblem;
import org.springframework.stereotype.Component;

/** So many searches of one person in a minute, so that nobody tries out names by the thousand. */
@Component
class SearchRate {
    private static final int IN_A_MINUTE = 40;

    private final Clock clock;
    private final Cache<String, AtomicInteger> counts =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    SearchRate(Clock clock) {
        this.clock = clock;
    }

    /** @throws org.qingmiao.platform.ProblemException 429 */
    void take(String login) {
        long minute = Instant.EPOCH.until(clock.instant()).toMinutes();
        if (counts.get(login + " " + minute, key -> new AtomicInteger()).incrementAndGet() > IN_A_MINUTE) {
            throw RequestProblem.TOO_MANY_REQUESTS.exception();
        }
    }
}
