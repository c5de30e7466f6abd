package org.qingmiao.safeguard.signin.factor;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.TokenScope;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of programs that hold, and their end. */
@Component
public class ApiTokens {
    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    ApiTokens(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** A token as its owner sees it: never the token itself. */
    public record Listed(
            String id,
            String name,
            List<String> scopes,
            Instant created,
            Instant expires,
            Optional<Instant> lastUsed) {}

    /** A token that holds. */
    public record HeldToken(String login, Set<TokenScope> scopes) {}

    public Optional<HeldToken> held(String token) {
        // As the system: whose token it is, is not known before it is read.
        return ActorContext.asSystem(
                "sign-in",
                () -> db.sql("""
                SELECT login, scopes FROM api_token
                 WHERE digest = :digest AND expires_at > :now AND revoked_at IS NULL
                """)
                        .param("digest", SecretDigests.of(token))
                        .param("now", utc())
                        .query((row, n) -> new HeldToken(row.getString(1), scopes((String[])
                                row.getArray(2).getArray())))
                        .optional());
    }

    private static Set<TokenScope> scopes(String[] ids) {
        return Arrays.stream(ids)
                .flatMap(id -> TokenScope.of(id).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenScope.class)));
    }

    /** Notes that a token, and so the account, was used. */
    public void used(String token, String login) {
        ActorContext.runAsSystem(
                "sign-in",
                () -> db.sql("UPDATE api_token SET last_used_at = :now WHERE digest = :digest")
                        .param("now", utc())
                        .param("digest", SecretDigests.of(token))
                        .update());
        ActorContext.runAsSystem(
                "sign-in",
                () -> db.sql("UPDATE account SET last_seen_at = :now WHERE login = :login")
                        .param("now", utc())
                        .param("login", login)
                        .update());
    }

    /** Tokens of a person that still hold, newest first. */
    public List<Listed> of(String login) {
        return db.sql("""
                SELECT id, name, scopes, created_at, expires_at, last_used_at FROM api_token
                 WHERE login = :login AND expires_at > :now AND revoked_at IS NULL ORDER BY created_at DESC
                """)
                .param("login", login)
                .param("now", utc())
                .query((row, n) -> new Listed(
                        row.getString(1),
                        row.getString(2),
                        List.of((String[]) row.getArray(3).getArray()),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(6, OffsetDateTime.class))))
                .list();
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    /** Ends a token of this person. */
    @Transactional
    public boolean revoke(String login, String id) {
        boolean revoked = db.sql(
                                "UPDATE api_token SET revoked_at = :now WHERE login = :login AND id = :id AND revoked_at IS NULL")
                        .param("now", utc())
                        .param("login", login)
                        .param("id", id)
                        .update()
                == 1;
        if (revoked) {
            audit.record(AuditEntry.act("token.revoke", "token:" + id, "", Map.of()));
        }
        return revoked;
    }

    /** Ends all of somebody's tokens, also for an administrator, who does not see them. */
    public void revokeAll(String login) {
        ActorContext.runAsSystem(
                "account.disable",
                () -> db.sql("UPDATE api_token SET revoked_at = :now WHERE login = :login AND revoked_at IS NULL")
                        .param("now", utc())
                        .param("login", login)
                        .update());
    }

    private OffsetDateTime utc() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
