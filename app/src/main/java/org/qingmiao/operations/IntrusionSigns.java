package org.qingmiao.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What in the last minutes looks like intrusion, by the record and by what this server refused. The limits are our own, not
 * the law's: high enough for an office behind one address, low enough for a program that tries.
 */
@Component
class IntrusionSigns {
    /** How far back the record is read. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    /** Failed sign-ins within the window, from one address or on one account. */
    static final int GUESSES = 20;
    /** The same, all together. */
    static final int GUESSES_EVERYWHERE = 200;
    /** Looks of one person at personal data or sealed matters within the window. */
    static final int LOOKS = 200;
    /** Refusals of one address within a minute. */
    static final int REFUSALS = 60;

    private static final String BY_ADDRESS = """
        SELECT address AS subject, count(*) AS seen FROM audit_entry
         WHERE at > :from AND address <> '' AND action IN ('sign_in.failed', 'sign_in.locked')
         GROUP BY address HAVING count(*) >= :many
        """;
    /** Names that are no account all stand there as one. */
    private static final String BY_ACCOUNT = """
        SELECT substring(object FROM 9) AS subject, count(*) AS seen FROM audit_entry
         WHERE at > :from AND object LIKE 'account:%' AND object <> 'account:?'
           AND action IN ('sign_in.failed', 'sign_in.locked')
         GROUP BY object HAVING count(*) >= :many
        """;

    private static final String TOGETHER = """
        SELECT '' AS subject, count(*) AS seen FROM audit_entry
         WHERE at > :from AND action IN ('sign_in.failed', 'sign_in.locked')
        HAVING count(*) >= :many
        """;
    private static final String LOOKERS = """
        SELECT who AS subject, count(*) AS seen FROM audit_entry
         WHERE at > :from AND chain > 0 AND who <> '' AND NOT starts_with(who, '*')
         GROUP BY who HAVING count(*) >= :many
        """;

    private final JdbcClient db;
    private final Refusals refusals;
    private final Clock clock;

    IntrusionSigns(JdbcClient db, Refusals refusals, Clock clock) {
        this.db = db;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Read as the system. */
    List<Sign> seen() {
        List<Sign> signs = new ArrayList<>();
        signs.addAll(read(SignKind.GUESSING, BY_ADDRESS, GUESSES));
        signs.addAll(read(SignKind.GUESSING_ACCOUNT, BY_ACCOUNT, GUESSES));
        signs.addAll(read(SignKind.GUESSING_EVERYWHERE, TOGETHER, GUESSES_EVERYWHERE));
        signs.addAll(read(SignKind.BULK_READING, LOOKERS, LOOKS));
        refusals.atLeast(REFUSALS).forEach((address, seen) -> signs.add(new Sign(SignKind.SCAN, address, seen)));
        return signs;
    }

    private List<Sign> read(SignKind kind, String sql, int many) {
        return db.sql(sql)
                .param("from", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .param("many", many)
                .query((row, n) -> new Sign(kind, row.getString("subject"), row.getInt("seen")))
                .list();
    }
}
