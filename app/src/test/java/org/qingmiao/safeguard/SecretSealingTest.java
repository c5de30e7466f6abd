package org.qingmiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.safeguard.sealing.KeyRings;
import org.qingmiao.safeguard.sealing.OuterKey;
import org.qingmiao.safeguard.sealing.SealedOtherwise;

class SecretSealingTest {
    private static final byte[] SECRET = "示例 secret".getBytes(StandardCharsets.UTF_8);

    private final SecretSealing secretSealing = with(OuterKey.random());

    private static SecretSealing with(OuterKey key) {
        return new SecretSealing(KeyRings.of(key));
    }

    @Test
    void it_opens_for_its_owner_alone() {
        byte[] sealed = secretSealing.seal("anna", SECRET);
        assertThat(secretSealing.open("anna", sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> secretSealing.open("bela", sealed)).isInstanceOf(SealedOtherwise.class);
    }

    @Test
    void the_same_secret_is_never_sealed_alike() {
        assertThat(secretSealing.seal("anna", SECRET)).isNotEqualTo(secretSealing.seal("anna", SECRET));
    }

    @Test
    void a_bit_that_was_changed_is_noticed_in_the_header_too() {
        byte[] sealed = secretSealing.seal("anna", SECRET);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> secretSealing.open("anna", changed)).isInstanceOf(SealedOtherwise.class);
        }
        assertThatThrownBy(() -> secretSealing.open("anna", new byte[3])).isInstanceOf(SealedOtherwise.class);
    }

    @Test
    void a_value_of_another_installation_names_its_key() {
        SecretSealing other = with(OuterKey.random());
        byte[] theirs = other.seal("anna", SECRET);
        assertThatThrownBy(() -> secretSealing.open("anna", theirs))
                .hasMessage("sealed with key %s, which this installation does not have", SecretSealing.keyOf(theirs));
        byte[] ours = secretSealing.seal("anna", SECRET);
        assertThatThrownBy(() -> secretSealing.open("bela", ours))
                .hasMessage("sealed with key %s for something else, or changed since", SecretSealing.keyOf(ours));
    }

    @Test
    void the_key_lies_in_the_data_folder_for_the_servers_account_alone(@TempDir Path data) throws Exception {
        byte[] sealed = with(OuterKey.of("", data.toString())).seal("anna", SECRET);
        assertThat(with(OuterKey.of("", data.toString())).open("anna", sealed)).isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> OuterKey.of("c2hvcnQ=", "")).isInstanceOf(StartProblem.class);
        assertThatThrownBy(() -> OuterKey.of("not base64!", "")).isInstanceOf(StartProblem.class);
    }
}
