package org.qingmiao.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often something happened in the hour since it first did. Kept in memory and nowhere else. */
public final class HourlyCounts {
    private static final int KEYS = 100_000;

    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(KEYS)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    public int of(String key) {
        return count(key).get();
    }

    /** Counts one more, and gives how many that makes. */
    public int add(String key) {
        return count(key).incrementAndGet();
    }

    private AtomicInteger count(String key) {
        return counts.get(key, k -> new AtomicInteger());
    }
}
