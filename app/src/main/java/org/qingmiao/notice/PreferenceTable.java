package org.qingmiao.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.qingmiao.platform.Lang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PreferenceTable {
    private final JdbcClient db;
    private final Clock clock;

    PreferenceTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Preference of(String login) {
        return db.sql("SELECT * FROM notice_preference WHERE login = :login")
                .param("login", login)
                .query(PreferenceTable::preference)
                .optional()
                .orElse(Preference.NONE);
    }

    /** Logins of those who want a mail a day. */
    List<String> daily() {
        return db.sql("""
            SELECT login FROM notice_preference WHERE rhythm = 'daily' AND confirmed_at IS NOT NULL ORDER BY login
            """).query((row, n) -> row.getString(1)).list();
    }

    /** Keeps all but whether the address is confirmed; another address has to be confirmed anew. */
    void keep(String login, Preference preference) {
        db.sql("""
            INSERT INTO notice_preference AS p (login, mail, rhythm, lang, muted)
            VALUES (:login, :mail, :rhythm, :lang, :muted)
            ON CONFLICT (login) DO UPDATE
               SET mail = excluded.mail, rhythm = excluded.rhythm, lang = excluded.lang, muted = excluded.muted,
                   confirmed_at = CASE WHEN p.mail = excluded.mail THEN p.confirmed_at END,
                   proof = CASE WHEN p.mail = excluded.mail THEN p.proof END
            """)
                .param("login", login)
                .param("mail", preference.mail())
                .param("rhythm", preference.rhythm().id())
                .param("lang", preference.lang() == Lang.EN ? "en" : "zh")
                .param("muted", preference.muted().stream().sorted().toArray(String[]::new))
                .update();
    }

    void ask(String login, byte[] proof) {
        db.sql("UPDATE notice_preference SET proof = :proof WHERE login = :login")
                .param("proof", proof)
                .param("login", login)
                .update();
    }

    /** Whether the proof was the one that was sent to the present address. */
    boolean confirm(String login, byte[] proof) {
        return db.sql("""
            UPDATE notice_preference SET confirmed_at = :now, proof = NULL WHERE login = :login AND proof = :proof
            """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("login", login)
                        .param("proof", proof)
                        .update()
                > 0;
    }

    private static Preference preference(ResultSet row, int number) throws SQLException {
        return new Preference(
                row.getString("mail"),
                row.getObject("confirmed_at") != null,
                Preference.Rhythm.of(row.getString("rhythm")).orElseThrow(),
                Lang.of(row.getString("lang")),
                Set.of((String[]) row.getArray("muted").getArray()));
    }
}
