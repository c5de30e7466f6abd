package org.qingmiao.safeguard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AccountRepository implements Accounts {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String WORK = "accounts";
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;
    private final AtomicReference<Optional<Boolean>> invented = new AtomicReference<>(Optional.empty());

    AccountRepository(JdbcClient db, PasswordEncoder passwords, Audit audit, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** As the system: roles are read before anybody is known, and who lends a role names a colleague of another unit. */
    @Override
    public Optional<Person> find(String login) {
        return ActorContext.asSystem(WORK, () -> look(login));
    }

    private Optional<Person> look(String login) {
        Optional<Text> name = db.sql(
                        "SELECT name_zh, name_en FROM account WHERE login = :login AND disabled_at IS NULL")
                .param("login", login)
                .query((row, n) -> new Text(row.getString(1), row.getString(2)))
                .optional();
        // Asked one after the other: a second question inside the first would hold two connections.
        return name.map(n -> new Person(login, n, grants(login)));
    }

    private List<Person.Grant> grants(String login) {
        return db.sql("""
                SELECT DISTINCT r.role, r.unit FROM account_role r
                 WHERE r.login = :login
                   AND coalesce(r.from_day <= :today, true) AND coalesce(r.until_day >= :today, true)
                   AND (r.lent_by IS NULL OR r.handed OR EXISTS (
                        SELECT FROM account_role own
                         WHERE own.login = r.lent_by AND own.role = r.role AND own.unit = r.unit
                           AND own.lent_by IS NULL
                           AND coalesce(own.from_day <= :today, true) AND coalesce(own.until_day >= :today, true)))
                 ORDER BY r.role, r.unit
                """)
                .param("login", login)
                .param("today", LocalDate.ofInstant(clock.instant(), DISTRICT))
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
    public void store(Collection<Person> people, String password, boolean demo) {
        String hash = String.valueOf(passwords.encode(password));
        ActorContext.runAsSystem(WORK, () -> people.forEach(person -> storeOne(person, hash, demo)));
        if (demo) {
            invented.set(Optional.of(true));
        }
    }

    /** Asked once: they come by a demonstration alone, and stay. */
    @Override
    public boolean areInvented() {
        return invented.get().orElseGet(() -> {
            boolean are = ActorContext.asSystem(
                    WORK,
                    () -> db.sql("SELECT EXISTS (SELECT FROM account WHERE demo)")
                            .query(Boolean.class)
                            .single());
            invented.set(Optional.of(are));
            return are;
        });
    }

    private void storeOne(Person person, String hash, boolean demo) {
        db.sql("""
            INSERT INTO account (login, name_zh, name_en, password_hash, demo, created_at, unit)
            VALUES (:login, :zh, :en, :hash, :demo, :now, :unit)
            ON CONFLICT (login) DO UPDATE
               SET name_zh = excluded.name_zh, name_en = excluded.name_en, password_hash = excluded.password_hash
             WHERE account.demo
            """)
                .param("login", person.login())
                .param("zh", person.name().zh())
                .param("en", person.name().en())
                .param("hash", hash)
                .param("demo", demo)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "unit",
                        person.grants().stream()
                                .findFirst()
                                .map(Person.Grant::unit)
                                .orElse(""))
                .update();
        for (Person.Grant grant : person.grants()) {
            db.sql("INSERT INTO account_role (login, role, unit) VALUES (:login, :role, :unit) ON CONFLICT DO NOTHING")
                    .param("login", person.login())
                    .param("role", grant.role().id())
                    .param("unit", grant.unit())
                    .update();
        }
    }

    @Override
    @Transactional
    public String newToken(String login, String name, Set<TokenScope> scopes, Duration life) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = "qm_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        String[] ids = scopes.stream().map(TokenScope::id).sorted().toArray(String[]::new);
        db.sql("""
                INSERT INTO api_token (digest, login, name, created_at, expires_at, scopes)
                VALUES (:digest, :login, :name, :now, :end, :scopes::text[])
                """)
                .param("digest", digest(token))
                .param("login", login)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", now.plus(life).atOffset(ZoneOffset.UTC))
                .param("scopes", ids)
                .update();
        Map<String, String> facts =
                Map.of("name", name, "scopes", String.join(" ", ids), "days", Long.toString(life.toDays()));
        audit.record(AuditEntry.act("token.make", "account:" + login, "", facts));
        return token;
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
