package org.qingmiao.safeguard.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** Token buckets: so many at once, and so many in a second in the long run. */
final class TokenBuckets {
    private static final double NANOS = 1e9;

    private final int burst;
    private final double perSecond;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    TokenBuckets(int burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /** Takes one; at {@code nanos} of a clock that only goes forward. */
    boolean take(String of, long nanos) {
        return buckets.get(of, key -> new Bucket(burst, nanos)).take(nanos);
    }

    private final class Bucket {
        private double left;
        private long at;

        Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }

        synchronized boolean take(long now) {
            left = Math.min(burst, left + Math.max(0, now - at) / NANOS * perSecond);
            at = Math.max(at, now);
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }
}
