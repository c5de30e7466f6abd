package org.qingmiao.safeguard.signin.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.qingmiao.platform.ActorContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow. After a few failures a name, an address or a second factor has to wait, twice as long each time, up
 * to a longest wait; a day without failure forgets. A name waits whether there is such an account or not, so that the wait
 * tells nothing. It is kept in the database, where the system alone sees it: a restart is no way around it.
 */
@Component
public class SignInThrottle {
    /** What is counted, how many failures are free, the first wait and the longest. */
    public enum Kind {
        /** A name at an address. */
        PAIR(5, Duration.ofSeconds(30), Duration.ofMinutes(10)),
        /** A name at a browser that is known to the account. */
        DEVICE(5, Duration.ofSeconds(30), Duration.ofMinutes(10)),
        /** A name from all addresses: an attacker with many of them slows others down, no more. */
        NAME(30, Duration.ofSeconds(30), Duration.ofMinutes(5)),
        /** Many people may stand behind one address. */
        ADDRESS(60, Duration.ofSeconds(30), Duration.ofMinutes(1)),
        /** Six digits are guessed sooner than a password; who tries them has the password already. */
        CODE(5, Duration.ofSeconds(30), Duration.ofHours(1));

        private final int free;
        private final Duration first;
        private final Duration longest;

        Kind(int free, Duration first, Duration longest) {
            this.free = free;
            this.first = first;
            this.longest = longest;
        }

        private String subject(String of) {
            return name().toLowerCase(java.util.Locale.ROOT) + ":" + of;
        }
    }

    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int STRIPES = 64;
    private static final String WORK = "throttle";

    private final JdbcClient db;
    private final Clock clock;
    private final List<Lock> stripes =
            Stream.<Lock>generate(ReentrantLock::new).limit(STRIPES).toList();

    SignInThrottle(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One try after the other for the same subject: many guesses at once are counted like many in a row. */
    Lock lock(String subject) {
        return stripes.get(Math.floorMod(subject.hashCode(), STRIPES));
    }

    /** How long nothing is tried any more; zero if it may be. */
    public Duration wait(Kind kind, String of) {
        Instant now = clock.instant();
        return ActorContext.asSystem(
                WORK,
                () -> db.sql("SELECT wait_until FROM failed_sign_in WHERE subject = :s AND wait_until > :now")
                        .param("s", kind.subject(of))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query((row, n) -> Duration.between(
                                now, row.getObject(1, OffsetDateTime.class).toInstant()))
                        .optional()
                        .orElse(Duration.ZERO));
    }

    /** Counts a failure; gives the wait that follows. */
    public Duration failed(Kind kind, String of) {
        return ActorContext.asSystem(WORK, () -> count(kind, of));
    }

    private Duration count(Kind kind, String of) {
        Instant now = clock.instant();
        int failures = db.sql("""
                INSERT INTO failed_sign_in AS f VALUES (:s, 1, :now, :now)
                ON CONFLICT (subject) DO UPDATE
                   SET failures = CASE WHEN f.last_at < :old THEN 1 ELSE f.failures + 1 END, last_at = :now
                RETURNING failures
                """)
                .param("s", kind.subject(of))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("old", now.minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        Duration wait = wait(kind, failures);
        db.sql("UPDATE failed_sign_in SET wait_until = :until WHERE subject = :s")
                .param("s", kind.subject(of))
                .param("until", now.plus(wait).atOffset(ZoneOffset.UTC))
                .update();
        return wait;
    }

    static Duration wait(Kind kind, int failures) {
        if (failures < kind.free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - kind.free, 20);
        Duration wait = kind.first.multipliedBy(1L << doublings);
        return wait.compareTo(kind.longest) > 0 ? kind.longest : wait;
    }

    void succeeded(Kind kind, String of) {
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("DELETE FROM failed_sign_in WHERE subject = :s")
                        .param("s", kind.subject(of))
                        .update());
    }

    /** Forgets what no longer counts. */
    public void forget() {
        db.sql("DELETE FROM failed_sign_in WHERE last_at < :old")
                .param("old", clock.instant().minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                .update();
    }
}
