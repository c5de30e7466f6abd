package org.qingmiao.reporting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files with their mistakes marked, kept for half an hour for the one who sent them. */
@Component
class MarkedCopies {
    private static final long MOST_BYTES = 64L << 20;

    private final Cache<String, Copy> copies = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(30))
            .maximumWeight(MOST_BYTES)
            .weigher((String token, Copy copy) -> copy.content().length)
            .build();

    record Copy(String login, String name, byte[] content) {}

    String keep(Copy copy) {
        String token = UUID.randomUUID().toString();
        copies.put(token, copy);
        return token;
    }

    Optional<Copy> find(String token, String login) {
        return Optional.ofNullable(copies.getIfPresent(token))
                .filter(c -> c.login().equals(login));
    }
}
