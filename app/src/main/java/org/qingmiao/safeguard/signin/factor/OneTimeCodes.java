package org.qingmiao.safeguard.signin.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.qingmiao.platform.ActorContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes that stand in for a password once, for 24 hours. The system alone sees them: who types one is not known yet. */
@Component
public class OneTimeCodes {
    /** Whom the code of the first start belongs to: nobody yet. */
    public static final String FIRST_START = "";

    private static final String WORK = "one-time code";
    private static final Duration LIFE = Duration.ofHours(24);

    private final JdbcClient db;
    private final Clock clock;

    OneTimeCodes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new code for the login; an older one ends. */
    public String make(String login) {
        String code = SecretDigests.typed();
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("""
                INSERT INTO one_time_code VALUES (:l, :d, :end)
                ON CONFLICT (login) DO UPDATE SET digest = excluded.digest, expires_at = excluded.expires_at
                """)
                        .param("l", login)
                        .param("d", SecretDigests.ofTyped(code))
                        .param("end", clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC))
                        .update());
        return code;
    }

    public boolean pending(String login) {
        return ActorContext.asSystem(
                WORK,
                () -> db.sql("SELECT EXISTS (SELECT FROM one_time_code WHERE login = :l AND expires_at > :now)")
                        .param("l", login)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single());
    }

    /** Whether it is the code; if so it is used up, also when two come at the same time. */
    public boolean use(String login, String code) {
        int used = ActorContext.asSystem(
                WORK,
                () -> db.sql("DELETE FROM one_time_code WHERE login = :l AND digest = :d AND expires_at > :now")
                        .param("l", login)
                        .param("d", SecretDigests.ofTyped(code))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
        return used == 1;
    }

    public void forget(String login) {
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("DELETE FROM one_time_code WHERE login = :l")
                        .param("l", login)
                        .update());
    }
}
