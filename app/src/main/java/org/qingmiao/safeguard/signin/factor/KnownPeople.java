package org.qingmiao.safeguard.signin.factor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who people are at this moment, with the roles that hold now. Asked for at each request, so what is known is kept some
 * seconds; a change in this program is seen at once.
 */
@Component
public class KnownPeople {
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final JdbcClient db;
    private final Cache<String, Optional<Known>> people =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    KnownPeople(Accounts accounts, JdbcClient db) {
        this.accounts = accounts;
        this.db = db;
    }

    /**
     * A person and how far they are.
     *
     * @param demo an account of a demo, which may do without second factor
     * @param hasPassword whether a password is set
     * @param mustChange whether a password of their own must be set first
     * @param hasApp an authenticator app is set up
     * @param passkeys how many passkeys there are
     */
    public record Known(
            Person person, boolean demo, boolean hasPassword, boolean mustChange, boolean hasApp, int passkeys) {
        public boolean hasSecondFactor() {
            return hasApp || passkeys > 0;
        }

        public boolean needsSecondFactor() {
            return !demo && person.grants().stream().anyMatch(g -> g.role().needsSecondFactor());
        }
    }

    public Optional<Known> find(String login) {
        Optional<Known> known = people.getIfPresent(login);
        if (known == null) {
            known = ActorContext.asSystem("sign-in", () -> look(login));
            people.put(login, known);
        }
        return known;
    }

    private Optional<Known> look(String login) {
        Optional<Person> person = accounts.find(login);
        return person.flatMap(p -> db.sql("""
                SELECT a.demo, a.password_hash IS NOT NULL, a.must_change_password,
                       EXISTS (SELECT FROM totp t WHERE t.login = a.login AND t.confirmed),
                       (SELECT count(*) FROM user_entities e JOIN user_credentials c ON c.user_entity_user_id = e.id
                         WHERE e.name = a.login)
                  FROM account a WHERE a.login = :l
                """)
                .param("l", login)
                .query((row, n) -> new Known(
                        p, row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4), row.getInt(5)))
                .optional());
    }

    /** Looks anew at the next request; called by what changed an account. */
    public void forget(String login) {
        people.invalidate(login);
    }
}
