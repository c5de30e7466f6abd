package org.qingmiao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.child.stored.FamilyRepository;
import org.qingmiao.file.Attachment;
import org.qingmiao.file.AttachmentOwner;
import org.qingmiao.file.AttachmentStore;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.file.FileCheck;
import org.qingmiao.notice.Preference;
import org.qingmiao.notice.PreferenceRepository;
import org.qingmiao.notice.delivery.SealedAddress;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.storage.value.FieldCipher;
import org.qingmiao.safeguard.PersonalDigests;
import org.qingmiao.safeguard.SecretSealing;
import org.qingmiao.safeguard.sealing.KeyRotation;
import org.qingmiao.safeguard.sealing.SealedColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** No column with sealed values is forgotten when keys are rotated. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class SealedColumnsTest {
    /** Of the program, without those of tests. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(SecretSealing.class.getProtectionDomain().getCodeSource().getLocation());

    /**
     * Columns of bytes that hold nothing sealed: digests, files, what others wrap or sign, what libraries keep. The bytes of
     * sealed files lie in one of them, and are registered where a file points to them.
     */
    private static final Set<String> NOT_SEALED = Set.of(
            "api_token.digest",
            "attachment_content.bytes",
            "attachment_content.id",
            "audit_entry.hash",
            "audit_entry.previous",
            "audit_head.hash",
            "audit_look_head.hash",
            "audit_seal.hash",
            "calendar_address.digest",
            "evidence.content",
            "evidence.sha256",
            "known_device.digest",
            "notice_preference.proof",
            "one_time_code.digest",
            "progress_file.content",
            "recovery_code.digest",
            "register.sent_receipt.code",
            "scheduled_tasks.task_data",
            "sealing_key.wrapped",
            "snapshot.content",
            "user_credentials.attestation_client_data_json",
            "user_credentials.attestation_object",
            "user_credentials.public_key",
            "voice_ballot.address",
            "voice_ballot.voter",
            "voice_key.key",
            "voice_suggestion.receipt",
            "voice_vote.voter",
            "web_session.content",
            "web_session.digest",
            "work_evidence.content");

    @Autowired
    KeyRotation rotation;

    @Autowired
    TestDatabase database;

    @Autowired
    AttachmentStore files;

    @Autowired
    FamilyRepository families;

    @Autowired
    PersonalDigests digests;

    @Autowired
    SecretSealing sealing;

    @Autowired
    PreferenceRepository preferences;

    @Autowired
    PlatformTransactionManager transactions;

    private Set<String> registered() {
        return rotation.columns().stream().map(SealedColumn::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A new column of bytes is either registered by its room or named above as one that is not sealed. */
    @Test
    void every_column_of_bytes_is_sealed_and_registered_or_known_not_to_be() {
        Set<String> bytes = new TreeSet<>(JdbcClient.create(database.ownerDataSource())
                .sql("""
                SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname || '.' || a.attname
                  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname IN ('public', 'register') AND c.relkind IN ('r', 'p') AND a.atttypid = 'bytea'::regtype
                   AND NOT a.attisdropped AND a.attname <> 'about'
                """)
                .query(String.class)
                .list());
        bytes.removeAll(registered());
        assertThat(bytes).isEqualTo(NOT_SEALED);
    }

    /** Whoever seals is listed here, with the columns to which it goes; a cookie and a page are stored by nobody. */
    @Test
    void whoever_seals_is_known_here_and_registers_where_it_stores() {
        assertThat(callers(SecretSealing.class))
                .containsExactlyInAnyOrder(
                        "AttachmentStore", // attachment.sealed_name, attachment.content
                        "AuthenticatorApps", // totp.secret, and a page
                        "ChildCipher", // child_source, child_person, child_household
                        "InstallationApartKey", // register.*.sealed
                        "KnownDevices", // a cookie
                        "PersonalDigests", // audit_person_key
                        "RecordBeans$1", // all encrypted fields of registers
                        "SealedAddress"); // notice_preference, delivery, head_recipient
        assertThat(callers(SealedAddress.class))
                .containsExactlyInAnyOrder("AuditHeadRecipients", "DeliveryRepository", "PreferenceRepository");
        assertThat(callers(FieldCipher.class)).containsExactlyInAnyOrder("FieldCodec");
        assertThat(registered())
                .contains(
                        "attachment.content",
                        "attachment.sealed_name",
                        "audit_person_key.sealed",
                        "child_household.sealed",
                        "child_person.sealed",
                        "child_source.sealed",
                        "delivery.address",
                        "head_recipient.address",
                        "notice_preference.mail",
                        "totp.secret");
    }

    private static Set<String> callers(Class<?> sealing) {
        return CLASSES.get(sealing).getMethod("seal", String.class, second(sealing)).getCallsOfSelf().stream()
                .map(call -> call.getOriginOwner().getFullName().replaceAll(".*\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> second(Class<?> sealing) {
        return sealing == SecretSealing.class ? byte[].class : String.class;
    }

    private <T> T acting(Supplier<T> act) {
        return ActorContext.asSystem(
                "test",
                () -> ActorContext.forPurpose(
                        "test", () -> new TransactionTemplate(transactions).execute(status -> act.get())));
    }

    /** An entry of what somebody told, in a table that a pack made. */
    private String told() {
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());
        String table = owner.sql("""
                SELECT relname FROM pg_class WHERE relnamespace = 'register'::regnamespace AND relkind = 'r'
                   AND relname LIKE '%+apart' ORDER BY 1 LIMIT 1
                """).query(String.class).single();
        owner.sql("INSERT INTO register.\"" + table + "\" (district, token, unit_ord, about, sealed)"
                        + " VALUES (1, gen_random_uuid(), 1, 'token', :record)")
                .param("record", sealing.seal("register-apart", new byte[16]))
                .update();
        return "register." + table + ".sealed";
    }

    /** So what each column says of the owners of its values is right. */
    @Test
    void all_that_is_sealed_in_a_district_at_work_gets_another_key_and_opens() {
        AttachmentOwner owner = new AttachmentOwner("register", "sample/" + UUID.randomUUID(), 1024);
        byte[] words = "示例".getBytes(StandardCharsets.UTF_8);
        Attachment file = acting(() -> {
            files.reach(owner);
            return files.addSealed(owner, (CheckedFile) FileCheck.of("说明.txt", words));
        });
        acting(() -> {
            preferences.keep(
                    "demo", new Preference("a@example.org", false, Preference.Rhythm.DAILY, Lang.EN, Set.of()));
            return owner;
        });
        UUID household = acting(() -> families.household(1, 1, "示例路1号", "test"));
        acting(() -> digests.of("person:demo", "mail", "a@example.org"));
        String told = told();
        String before = rotation.run().key();
        KeyRotation.Outcome outcome = rotation.run();
        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.ended()).isTrue();
        assertThat(outcome.empty()).containsExactly(before);
        assertThat(outcome.resealed())
                .containsKeys(
                        "attachment.content",
                        "attachment.sealed_name",
                        "audit_person_key.sealed",
                        "child_household.sealed",
                        "notice_preference.mail",
                        told);
        assertThat(acting(() -> families.households(Set.of(household)))).containsEntry(household, "示例路1号");
        assertThat(acting(() -> preferences.of("demo").mail())).isEqualTo("a@example.org");
        acting(() -> {
            files.reach(owner);
            Attachment found = files.find(file.id()).orElseThrow();
            assertThat(found.name()).isEqualTo("说明.txt");
            assertThat(files.open(found).bytes()).isEqualTo(words);
            return found;
        });
    }
}
