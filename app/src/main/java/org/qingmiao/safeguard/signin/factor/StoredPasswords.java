package org.qingmiao.safeguard.signin.factor;

import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The hashes of passwords. To compare one costs as much time where there is none. */
@Component
class StoredPasswords {
    private static final String WORK = "sign-in";

    private final JdbcClient db;
    private final PasswordEncoder encoder;
    private final String decoy;

    StoredPasswords(JdbcClient db, PasswordEncoder encoder) {
        this.db = db;
        this.encoder = encoder;
        this.decoy = String.valueOf(encoder.encode("a password that nobody has"));
    }

    /** Whether it is the password of an account that is in use. */
    boolean matches(String login, String password) {
        Optional<String> hash = hash(login);
        return encoder.matches(password, hash.orElse(decoy)) && hash.isPresent();
    }

    boolean isAccount(String login) {
        return ActorContext.asSystem(
                WORK,
                () -> db.sql("SELECT EXISTS (SELECT FROM account WHERE login = :l)")
                        .param("l", login)
                        .query(Boolean.class)
                        .single());
    }

    private Optional<String> hash(String login) {
        return ActorContext.asSystem(
                WORK,
                () -> db.sql("SELECT password_hash FROM account "
                                + "WHERE login = :l AND disabled_at IS NULL AND password_hash IS NOT NULL")
                        .param("l", login)
                        .query(String.class)
                        .optional());
    }

    /** Whoever came in by a code sets a password of their own first. */
    void mustChange(String login) {
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("UPDATE account SET must_change_password = true WHERE login = :l")
                        .param("l", login)
                        .update());
    }

    void set(String login, String password) {
        String hash = String.valueOf(encoder.encode(password));
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("UPDATE account SET password_hash = :h, must_change_password = false WHERE login = :l")
                        .param("h", hash)
                        .param("l", login)
                        .update());
    }

    /**
     * Takes a password away.
     *
     * @throws IllegalStateException if row-level security keeps the account from who acts
     */
    void take(String login) {
        int rows = db.sql("UPDATE account SET password_hash = NULL, must_change_password = true WHERE login = :l")
                .param("l", login)
                .update();
        if (rows == 0) {
            throw new IllegalStateException("this account is out of reach");
        }
    }
}
