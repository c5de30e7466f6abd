package org.qingmiao.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qingmiao.notice.Preference;
import org.qingmiao.notice.PreferenceRepository;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.SettableClock;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.safeguard.SecretSealing;
import org.qingmiao.safeguard.sealing.KeyRings;
import org.qingmiao.safeguard.sealing.OuterKey;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealedAddressTest {
    private static final String MAIL = "anna@example.org";

    private final JdbcClient db = TestDatabase.fresh().systemJdbc();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T00:00:00Z"));
    private final SealedAddress address = new SealedAddress(new SecretSealing(KeyRings.of(OuterKey.random())));
    private final PreferenceRepository table = new PreferenceRepository(db, address, clock);

    private static Preference daily(String mail) {
        return new Preference(mail, false, Preference.Rhythm.DAILY, Lang.EN, Set.of("round.due"));
    }

    private String kept() {
        return db.sql("SELECT mail FROM notice_preference").query(String.class).single();
    }

    @Test
    void who_reads_the_database_reads_no_address() {
        table.keep("anna", daily(MAIL));
        assertThat(kept()).startsWith(SealedAddress.MARK).doesNotContain("anna", "example");
        assertThat(table.of("anna").mail()).isEqualTo(MAIL);
    }

    @Test
    void an_address_that_stays_stays_confirmed_and_another_does_not() {
        table.keep("anna", daily(MAIL));
        db.sql("UPDATE notice_preference SET confirmed_at = now()").update();
        table.keep("anna", daily(MAIL));
        assertThat(table.of("anna").confirmed()).isTrue();
        table.keep("anna", daily("else@example.org"));
        assertThat(table.of("anna").confirmed()).isFalse();
    }

    @Test
    void one_from_before_is_sealed_at_the_next_start_and_keeps_all_else() {
        table.keep("anna", daily(""));
        db.sql("UPDATE notice_preference SET mail = :mail, confirmed_at = now()")
                .param("mail", MAIL)
                .update();
        assertThat(table.of("anna").mail()).isEqualTo(MAIL);
        table.sealOlder();
        assertThat(kept()).startsWith(SealedAddress.MARK);
        assertThat(table.of("anna"))
                .isEqualTo(new Preference(MAIL, true, Preference.Rhythm.DAILY, Lang.EN, Set.of("round.due")));
    }

    @Test
    void one_given_to_somebody_else_or_sealed_with_a_lost_key_is_as_if_not_given() {
        String sealed = address.seal("anna", MAIL);
        assertThat(address.open("anna", sealed)).isEqualTo(MAIL);
        assertThat(address.open("bela", sealed)).isEmpty();
        assertThat(new SealedAddress(new SecretSealing(KeyRings.of(OuterKey.random()))).open("anna", sealed))
                .isEmpty();
        assertThat(address.open("anna", SealedAddress.MARK + "?")).isEmpty();
    }
}
