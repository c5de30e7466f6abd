package org.qingmiao.safeguard.signin.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingmiao.safeguard.signin.factor.SecretDigests;
import org.springframework.session.Session;

/**
 * A browser's session: ends 30 minutes after its last use, and 12 hours after it began whatever happens (ASVS 7.3).
 */
public final class StoredSession implements Session {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    private final Clock clock;
    private final Map<String, Object> attributes;
    private final Instant created;
    /** The value of the cookie as the table knows its digest; absent before the first save. */
    private @Nullable String storedId;

    private String id;
    private Instant used;
    private boolean changed;

    private StoredSession(Clock clock, String id, Instant created, Instant used, Map<String, Object> attributes) {
        this.clock = clock;
        this.id = id;
        this.created = created;
        this.used = used;
        this.attributes = new TreeMap<>(attributes);
    }

    static StoredSession begun(Clock clock) {
        StoredSession session =
                new StoredSession(clock, SecretDigests.cookie(), clock.instant(), clock.instant(), Map.of());
        session.changed = true;
        return session;
    }

    static StoredSession found(Clock clock, String id, Instant created, Instant used, Map<String, Object> attributes) {
        StoredSession session = new StoredSession(clock, id, created, used, attributes);
        session.storedId = id;
        return session;
    }

    @Nullable
    String storedId() {
        return storedId;
    }

    boolean isChanged() {
        return changed;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    Instant endsAt() {
        Instant idle = used.plus(IDLE);
        Instant last = created.plus(LONGEST);
        return idle.isBefore(last) ? idle : last;
    }

    void saved() {
        storedId = id;
        changed = false;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = SecretDigests.cookie();
        changed = true;
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else {
            attributes.put(name, value);
            changed = true;
        }
    }

    @Override
    public void removeAttribute(String name) {
        changed |= attributes.remove(name) != null;
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    /** Our own clock says when; the wall clock of the caller is not asked. */
    @Override
    public void setLastAccessedTime(Instant lastAccessedTime) {
        used = clock.instant();
    }

    @Override
    public Instant getLastAccessedTime() {
        return used;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        // The rule is the same for all sessions.
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return IDLE;
    }

    @Override
    public boolean isExpired() {
        return !clock.instant().isBefore(endsAt());
    }
}
