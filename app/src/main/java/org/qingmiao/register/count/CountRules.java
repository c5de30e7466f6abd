package org.qingmiao.register.count;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.record.kept.KeptRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which rules what is kept was counted last. */
@Component
class CountRules {
    private static final String WORK = "counts";
    private static final String WHICH = " WHERE district = :district AND register = :register";

    private final JdbcClient db;
    private final RecordCounting counting;
    private final Clock clock;

    CountRules(JdbcClient db, RecordCounting counting, Clock clock) {
        this.db = db;
        this.counting = counting;
        this.clock = clock;
    }

    /** Whether a register was never counted whole, or by other rules. */
    boolean areNew(KeptRegister register, int district) {
        String now = digest(register);
        return ActorContext.asSystem(
                        WORK,
                        () -> db.sql("SELECT digest FROM register.count_rule" + WHICH)
                                .param("district", district)
                                .param("register", register.id())
                                .query((row, n) -> row.getString(1))
                                .optional())
                .filter(now::equals)
                .isEmpty();
    }

    void hold(KeptRegister register, int district) {
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("""
                INSERT INTO register.count_rule (district, register, digest, at)
                VALUES (:district, :register, :digest, :at)
                ON CONFLICT (district, register) DO UPDATE SET digest = excluded.digest, at = excluded.at
                """)
                        .param("district", district)
                        .param("register", register.id())
                        .param("digest", digest(register))
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** Of what the counts say, wherever in their file it stands. */
    private String digest(KeptRegister register) {
        String rules = counting.counts(register).stream()
                .map(c -> c.toString().replaceAll("SourceLocation\\[[^\\]]*]", ""))
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(rules.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
