package org.qingmiao.operations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How often this server refused each address within a minute; kept in memory and nowhere else, of the busiest addresses. */
@Component
class Refusals {
    private static final int ADDRESSES = 10_000;

    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    void add(String address) {
        counts.get(address, a -> new AtomicInteger()).incrementAndGet();
    }

    /** Addresses that were refused at least so often. */
    Map<String, Integer> atLeast(int number) {
        Map<String, Integer> many = new HashMap<>();
        counts.asMap().forEach((address, count) -> {
            if (count.get() >= number) {
                many.put(address, count.get());
            }
        });
        return many;
    }
}
