package org.qingmiao.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How much one visit and one network address may send in an hour. What was kept counts, not what was asked to be changed
 * first; a school stands behind one address, so that limit is wide. Addresses are kept in memory for an hour and nowhere
 * else.
 */
@Component
public class SuggestionLimits {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int WORDS_OF_A_VISIT = 5;
    private static final int WORDS_OF_AN_ADDRESS = 120;

    private final Cache<String, AtomicInteger> counts =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(HOUR).build();

    /** @param visit what tells this visit from others */
    boolean mayWrite(String visit, String address) {
        return count("v:" + visit).get() < WORDS_OF_A_VISIT
                && count("w:" + address).get() < WORDS_OF_AN_ADDRESS;
    }

    /** Something of this visit was kept. */
    void kept(String visit, String address) {
        count("v:" + visit).incrementAndGet();
        count("w:" + address).incrementAndGet();
    }

    /** Looking up codes is guessing at some speed. */
    public boolean mayLookUp(String address) {
        return count("l:" + address).incrementAndGet() <= WORDS_OF_AN_ADDRESS;
    }

    private AtomicInteger count(String key) {
        return counts.get(key, k -> new AtomicInteger());
    }
}
