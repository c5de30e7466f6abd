package org.qingmiao.safeguard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.sealing.SealedColumn;
import org.qingmiao.safeguard.sealing.SealedSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands in the record of a value that is sealed where it lies: a keyed digest. It tells whether a value is the same as
 * another one of the same person, and nothing else. Each person has a key for it; once that is deleted, the digests say
 * nothing to anybody, and the record, in which not a word was changed, holds.
 */
@Component
public class PersonalDigests implements SealedSource {
    private static final String WORK = "digest for the record";
    private static final String HASH = "HmacSHA256";
    private static final String OWNER = "audit-person:";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY = 32;
    private static final int SHOWN = 12;

    private final JdbcClient db;
    private final SecretSealing sealing;

    PersonalDigests(JdbcClient db, SecretSealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    /**
     * The digest of a value; an empty one stays empty.
     *
     * @param subject whom it is about, such as {@code person:anna}
     * @param field digests of one say nothing of another
     */
    public String of(String subject, String field, String value) {
        return value.isEmpty() ? "" : digest(key(subject), field + "\0" + value);
    }

    /** The digests of several values of one subject, by field; as {@link #of(String, String, String)}, with one look at the key. */
    public Map<String, String> of(String subject, Map<String, String> values) {
        Map<String, String> digests = new LinkedHashMap<>(values);
        if (values.values().stream().anyMatch(value -> !value.isEmpty())) {
            byte[] key = key(subject);
            digests.replaceAll((field, value) -> value.isEmpty() ? "" : digest(key, field + "\0" + value));
        }
        return digests;
    }

    private byte[] key(String subject) {
        return ActorContext.asSystem(
                WORK, () -> sealing.open(OWNER + subject, stored(subject).orElseGet(() -> made(subject))));
    }

    private Optional<byte[]> stored(String subject) {
        return db.sql("SELECT sealed FROM audit_person_key WHERE subject = :subject")
                .param("subject", subject)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private byte[] made(String subject) {
        byte[] fresh = new byte[KEY];
        RANDOM.nextBytes(fresh);
        db.sql("INSERT INTO audit_person_key (subject, sealed) VALUES (:subject, :sealed) ON CONFLICT DO NOTHING")
                .param("subject", subject)
                .param("sealed", sealing.seal(OWNER + subject, fresh))
                .update();
        // Somebody else may have made it at the same time.
        return stored(subject).orElseThrow();
    }

    private static String digest(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            return "#" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, SHOWN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on nobody can tell of what the digests of somebody are. */
    public void forget(String subject) {
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("DELETE FROM audit_person_key WHERE subject = :subject")
                        .param("subject", subject)
                        .update());
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.bytes("audit_person_key", "sealed", "ARRAY['" + OWNER + "' || t.subject]"));
    }
}
