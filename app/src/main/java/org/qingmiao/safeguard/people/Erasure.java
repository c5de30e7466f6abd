package org.qingmiao.safeguard.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.PersonalDataSource;
import org.qingmiao.safeguard.PersonalDigests;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Erases an account: ways in, roles, settings and the name go; a row with the login stays, so that what the person wrote for
 * their unit, and the record that the law wants kept, still names one and the same somebody. Whoever reads there sees
 * "erased account". Nothing in the record is written anew.
 */
@Component
class Erasure {
    /** What belongs to the account alone, in an order that keys allow. */
    private static final List<String> STATEMENTS = List.of(
            "DELETE FROM user_credentials WHERE user_entity_user_id IN (SELECT id FROM user_entities WHERE name = :login)",
            "DELETE FROM user_entities WHERE name = :login",
            "DELETE FROM totp WHERE login = :login",
            "DELETE FROM recovery_code WHERE login = :login",
            "DELETE FROM one_time_code WHERE login = :login",
            "DELETE FROM known_device WHERE login = :login",
            "DELETE FROM account_identity WHERE login = :login",
            "DELETE FROM web_session WHERE login = :login",
            "DELETE FROM api_token WHERE login = :login",
            "DELETE FROM failed_sign_in WHERE subject IN ('name:' || :login, 'code:' || :login) "
                    + "OR starts_with(subject, 'pair:' || :login || '@') OR starts_with(subject, 'device:' || :login || '@') "
                    + "OR starts_with(subject, 'code:' || :login || '@')",
            "DELETE FROM account_role WHERE login = :login OR lent_by = :login AND NOT handed",
            "DELETE FROM account_duty WHERE login = :login",
            "DELETE FROM account_proposal WHERE login = :login",
            "UPDATE account_request SET name_zh = '', name_en = '', reason = '' WHERE login = :login");

    private final JdbcClient db;
    private final RoleGrants roleGrants;
    private final List<PersonalDataSource> rooms;
    private final KnownPeople known;
    private final PersonalDigests digests;
    private final Audit audit;
    private final Clock clock;

    Erasure(
            JdbcClient db,
            RoleGrants roleGrants,
            List<PersonalDataSource> rooms,
            KnownPeople known,
            PersonalDigests digests,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.roleGrants = roleGrants;
        this.rooms = List.copyOf(rooms);
        this.known = known;
        this.digests = digests;
        this.audit = audit;
        this.clock = clock;
    }

    /** Erases in the caller's transaction, or takes all of it back and says by the key of a text why not. */
    @Transactional
    public Optional<String> erase(String login) {
        if (!roleGrants.anotherAdministrator(login)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.of("safeguard.people.leave.last");
        }
        ActorContext.runAsSystem("erasure", () -> {
            STATEMENTS.forEach(sql -> db.sql(sql).param("login", login).update());
            rooms.forEach(room -> room.erase(login));
            digests.forget("person:" + login);
            Text name = Messages.of("safeguard.erased");
            db.sql("""
                    UPDATE account
                       SET name_zh = :zh, name_en = :en, password_hash = NULL, must_change_password = false,
                           last_seen_at = NULL, successor = NULL, disabled_at = :now, disabled_reason = 'erased',
                           erased_at = :now
                     WHERE login = :login
                    """)
                    .param("zh", name.zh())
                    .param("en", name.en())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("login", login)
                    .update();
        });
        audit.record(AuditEntry.act("account.erase", "account:" + login, "", Map.of()));
        known.forget(login);
        return Optional.empty();
    }
}
