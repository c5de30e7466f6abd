package org.qingmiao.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.qingmiao.notice.delivery.SealedAddress;
import org.qingmiao.platform.Lang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class PreferenceRepository {
    private final JdbcClient db;
    private final SealedAddress address;
    private final Clock clock;

    public PreferenceRepository(JdbcClient db, SealedAddress address, Clock clock) {
        this.db = db;
        this.address = address;
        this.clock = clock;
    }

    public Preference of(String login) {
        return db.sql("SELECT * FROM notice_preference WHERE login = :login")
                .param("login", login)
                .query(this::preference)
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
    public void keep(String login, Preference preference) {
        boolean same = of(login).mail().equals(preference.mail());
        db.sql("""
            INSERT INTO notice_preference AS p (login, mail, rhythm, lang, muted)
            VALUES (:login, :mail, :rhythm, :lang, :muted)
            ON CONFLICT (login) DO UPDATE
               SET mail = excluded.mail, rhythm = excluded.rhythm, lang = excluded.lang, muted = excluded.muted,
                   confirmed_at = CASE WHEN :same THEN p.confirmed_at END,
                   proof = CASE WHEN :same THEN p.proof END
            """)
                .param("login", login)
                .param("mail", address.seal(login, preference.mail()))
                .param("same", same)
                .param("rhythm", preference.rhythm().id())
                .param("lang", preference.lang() == Lang.EN ? "en" : "zh")
                .param("muted", preference.muted().stream().sorted().toArray(String[]::new))
                .update();
    }

    /** Seals the addresses from before there was a seal. */
    public void sealOlder() {
        List<String> open = db.sql(
                        "SELECT login FROM notice_preference WHERE mail <> '' AND NOT starts_with(mail, :mark)")
                .param("mark", SealedAddress.MARK)
                .query((row, n) -> row.getString(1))
                .list();
        open.forEach(login -> keep(login, of(login)));
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

    private Preference preference(ResultSet row, int number) throws SQLException {
        String mail = address.open(row.getString("login"), row.getString("mail"));
        return new Preference(
                mail,
                row.getObject("confirmed_at") != null && !mail.isEmpty(),
                Preference.Rhythm.of(row.getString("rhythm")).orElseThrow(),
                Lang.of(row.getString("lang")),
                Set.of((String[]) row.getArray("muted").getArray()));
    }
}
