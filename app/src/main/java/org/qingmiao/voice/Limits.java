package org.qingmiao.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How much one visit and one network address may send in an hour. A school stands behind one address, so that limit is
 * wide. Addresses are kept in memory for an hour and nowhere else.
 */
@Component
class Limits {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int WORDS_OF_A_VISIT = 5;
    private static final int WORDS_OF_AN_ADDRESS = 120;
    private static final int VOTES_OF_AN_ADDRESS = 600;

    private final Cache<String, AtomicInteger> counts =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(HOUR).build();

    /** @param visit id of the session */
    boolean mayWrite(String visit, String address) {
        return isBelow("v:" + visit, WORDS_OF_A_VISIT) && isBelow("w:" + address, WORDS_OF_AN_ADDRESS);
    }

    boolean mayVote(String address) {
        return isBelow("o:" + address, VOTES_OF_AN_ADDRESS);
    }

    /** Looking up codes is guessing at some speed. */
    boolean mayLookUp(String address) {
        return isBelow("l:" + address, WORDS_OF_AN_ADDRESS);
    }

    private boolean isBelow(String key, int limit) {
        return counts.get(key, k -> new AtomicInteger()).incrementAndGet() <= limit;
    }
}
