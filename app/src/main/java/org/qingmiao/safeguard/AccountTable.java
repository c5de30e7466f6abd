package org.qingmiao.safeguard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AccountTable implements Accounts {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final Clock clock;

    AccountTable(JdbcClient db, PasswordEncoder passwords, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find(String login) {
        Optional<Text> name = db.sql(
                        "SELECT name_zh, name_en FROM account WHERE login = :login AND disabled_at IS NULL")
                .param("login", login)
                .query((row, n) -> new Text(row.getString(1), row.getString(2)))
                .optional();
        // Asked one after the other: a second question inside the first would hold two connections.
        return name.map(n -> new Person(login, n, grants(login)));
    }

    private List<Person.Grant> grants(String login) {
        return db.sql("SELECT role, unit FROM account_role WHERE login = :login ORDER BY role, unit")
                .param("login", login)
                .query((row, n) -> new Person.Grant(Role.of(row.getString(1)), row.getString(2)))
                .list();
    }

    @Override
    public List<Person> all() {
        return db
                .sql("SELECT login FROM account WHERE disabled_at IS NULL ORDER BY login")
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .flatMap(login -> find(login).stream())
                .toList();
    }

    @Override
    @Transactional
    public void store(Person person, String password, boolean demo) {
        db.sql("""
            INSERT INTO account (login, name_zh, name_en, password_hash, demo)
            VALUES (:login, :zh, :en, :hash, :demo)
            ON CONFLICT (login) DO UPDATE
               SET name_zh = excluded.name_zh, name_en = excluded.name_en, password_hash = excluded.password_hash
             WHERE account.demo
            """)
                .param("login", person.login())
                .param("zh", person.name().zh())
                .param("en", person.name().en())
                .param("hash", passwords.encode(password))
                .param("demo", demo)
                .update();
        for (Person.Grant grant : person.grants()) {
            db.sql("INSERT INTO account_role VALUES (:login, :role, :unit) ON CONFLICT DO NOTHING")
                    .param("login", person.login())
                    .param("role", grant.role().id())
                    .param("unit", grant.unit())
                    .update();
        }
    }

    /** The stored hash, for the password check alone. */
    Optional<String> passwordHash(String login) {
        return db.sql("SELECT password_hash FROM account WHERE login = :login AND disabled_at IS NULL")
                .param("login", login)
                .query(String.class)
                .optional();
    }

    @Override
    public String newToken(String login, String name, Duration life) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = "qm_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        db.sql("INSERT INTO api_token VALUES (:digest, :login, :name, :now, :end)")
                .param("digest", digest(token))
                .param("login", login)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", now.plus(life).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Whose token it is, if it is one that still holds. */
    @Nullable
    Token token(String token) {
        return db.sql("SELECT login, expires_at FROM api_token WHERE digest = :digest AND expires_at > :now")
                .param("digest", digest(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Token(
                        row.getString(1),
                        row.getObject(2, java.time.OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
    }

    record Token(String login, Instant expires) {}

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
