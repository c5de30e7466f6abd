package org.qingmiao.safeguard.signin.factor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passkeys of people: keys in a phone, a computer or a stick, which prove two factors at once. */
@Component
public class Passkeys {
    private final PublicKeyCredentialUserEntityRepository people;
    private final UserCredentialRepository keys;
    private final JdbcClient db;
    private final KnownPeople known;
    private final Audit audit;

    Passkeys(
            PublicKeyCredentialUserEntityRepository people,
            UserCredentialRepository keys,
            JdbcClient db,
            KnownPeople known,
            Audit audit) {
        this.people = people;
        this.keys = keys;
        this.db = db;
        this.known = known;
        this.audit = audit;
    }

    /** A passkey as its owner sees it. */
    public record Listed(String id, String label, Instant created, Instant lastUsed) {}

    public List<Listed> of(String login) {
        PublicKeyCredentialUserEntity person = people.findByUsername(login);
        return person == null
                ? List.of()
                : keys.findByUserId(person.getId()).stream()
                        .map(Passkeys::listed)
                        .toList();
    }

    private static Listed listed(CredentialRecord key) {
        return new Listed(
                key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(), key.getLastUsed());
    }

    /**
     * Takes one of the person's own passkeys away; the table of keys writes the entry.
     *
     * @throws LastFactor if it is the last second factor of somebody who must have one
     */
    @Transactional
    public boolean remove(String login, String id) {
        boolean own = of(login).stream().anyMatch(k -> k.id().equals(id));
        if (own) {
            keys.delete(Bytes.fromBase64(id));
        }
        return own;
    }

    /** Takes all of somebody's passkeys away, also for an administrator, who does not see them. */
    @Transactional
    public void removeAll(String login) {
        int removed = ActorContext.asSystem(
                "second_factor.remove", () -> db.sql("""
                DELETE FROM user_credentials WHERE user_entity_user_id IN
                    (SELECT id FROM user_entities WHERE name = :login)
                """).param("login", login).update());
        if (removed > 0) {
            audit.record(AuditEntry.act("second_factor.remove", "account:" + login, "", Map.of("kind", "passkey")));
        }
        known.forget(login);
    }
}
