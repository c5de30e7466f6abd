package org.qingmiao.register.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How much one network address may send and look up in an hour. What was kept counts, not what was told to be mended
 * first. Addresses are kept in memory for an hour and nowhere else.
 */
@Component
public class IntakeLimits {
    private static final int SENT = 10;
    private static final int LOOKED_UP = 30;

    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** Whether it is still among the first of the hour that come to a register from there. */
    boolean maySend(String register, String address) {
        return count("s:" + register + ":" + address).get() < SENT;
    }

    void sent(String register, String address) {
        count("s:" + register + ":" + address).incrementAndGet();
    }

    /** Looking up codes is guessing at some speed. */
    public boolean mayLookUp(String address) {
        return count("l:" + address).incrementAndGet() <= LOOKED_UP;
    }

    private AtomicInteger count(String key) {
        return counts.get(key, k -> new AtomicInteger());
    }
}
