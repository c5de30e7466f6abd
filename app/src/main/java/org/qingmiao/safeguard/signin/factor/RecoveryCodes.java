package org.qingmiao.safeguard.signin.factor;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes for who has lost the app, each good once. */
@Component
class RecoveryCodes {
    private static final int MADE = 10;

    private final JdbcClient db;
    private final Clock clock;

    RecoveryCodes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    int left(String login) {
        return db.sql("SELECT count(*) FROM recovery_code WHERE login = :l AND used_at IS NULL")
                .param("l", login)
                .query(Integer.class)
                .single();
    }

    /** Fresh ones; the old ones end. */
    List<String> renew(String login) {
        remove(login);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < MADE; i++) {
            String code = SecretDigests.typed();
            codes.add(code);
            db.sql("INSERT INTO recovery_code (login, digest) VALUES (:l, :d)")
                    .param("l", login)
                    .param("d", SecretDigests.ofTyped(code))
                    .update();
        }
        return List.copyOf(codes);
    }

    /** Whether it is one that was not used yet; from now on it is. */
    boolean use(String login, String code) {
        return db.sql("UPDATE recovery_code SET used_at = :now WHERE login = :l AND digest = :d AND used_at IS NULL")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("l", login)
                        .param("d", SecretDigests.ofTyped(code))
                        .update()
                == 1;
    }

    void remove(String login) {
        db.sql("DELETE FROM recovery_code WHERE login = :l").param("l", login).update();
    }
}
