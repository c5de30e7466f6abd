package org.qingmiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.safeguard.audit.AuditVerification;
import org.qingmiao.safeguard.sealing.KeyRings;
import org.qingmiao.safeguard.sealing.OuterKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealed values stand in the record as digests, whose key goes with the person. */
class PersonalDigestsTest {
    private static final String ANNA = "person:anna";
    private static final String MAIL = "anna@example.org";

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient db = database.systemJdbc();
    private final PersonalDigests digests = new PersonalDigests(db, new SecretSealing(KeyRings.of(OuterKey.random())));

    @Test
    void the_same_value_of_a_person_has_the_same_digest_and_of_another_a_different_one() {
        String digest = digests.of(ANNA, "mail", MAIL);
        assertThat(digest).startsWith("#").doesNotContain("anna", "example");
        assertThat(digests.of(ANNA, "mail", MAIL)).isEqualTo(digest);
        assertThat(digests.of(ANNA, "mail", "b@example.org")).isNotEqualTo(digest);
        assertThat(digests.of(ANNA, "name", MAIL)).isNotEqualTo(digest);
        assertThat(digests.of("person:bela", "mail", MAIL)).isNotEqualTo(digest);
        assertThat(digests.of(ANNA, "mail", "")).isEmpty();
    }

    @Test
    void once_somebody_is_forgotten_nobody_can_tell_of_what_the_digests_are_and_the_record_holds() throws SQLException {
        String digest = digests.of(ANNA, "mail", MAIL);
        db.sql("SELECT qm_audit(now(), 'person.notice_preference', :who, '', '{}', :told, '')")
                .param("who", ANNA)
                .param("told", "{\"mail\":\"" + digest + "\"}")
                .query((row, n) -> "")
                .list();
        digests.forget(ANNA);
        assertThat(db.sql("SELECT count(*) FROM audit_person_key")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(digests.of(ANNA, "mail", MAIL)).as("under a new key").isNotEqualTo(digest);
        AuditVerification.Outcome record = AuditVerification.of(database, folder);
        assertThat(record.fault()).isEmpty();
        assertThat(record.entries()).isEqualTo(1);
    }

    @Test
    void nobody_but_the_system_sees_that_there_is_a_key() {
        digests.of(ANNA, "mail", MAIL);
        assertThat(database.jdbcOf("anna")
                        .sql("SELECT count(*) FROM audit_person_key")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("SELECT sealed FROM audit_person_key")
                        .query(byte[].class)
                        .single())
                .startsWith((byte) 'q', (byte) 1);
    }
}
