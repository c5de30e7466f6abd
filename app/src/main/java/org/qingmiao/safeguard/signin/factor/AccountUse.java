package org.qingmiao.safeguard.signin.factor;

import java.time.Clock;
import java.time.ZoneOffset;
import org.qingmiao.platform.ActorContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When accounts were last used. */
@Component
public class AccountUse {
    private static final String WORK = "sign-in";

    private final JdbcClient db;
    private final Clock clock;

    AccountUse(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The account was used today. */
    public void seen(String login) {
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("UPDATE account SET last_seen_at = :now WHERE login = :l")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("l", login)
                        .update());
    }
}
