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

class SecretSealingTest {
    private static final byte[] SECRET = "示例 secret".getBytes(StandardCharsets.UTF_8);

    private final SecretSealing secretSealing = new SecretSealing("", "");

    @Test
    void it_opens_for_its_owner_alone() {
        byte[] sealed = secretSealing.seal("anna", SECRET);
        assertThat(secretSealing.open("anna", sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> secretSealing.open("bela", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_secret_is_never_sealed_alike() {
        assertThat(secretSealing.seal("anna", SECRET)).isNotEqualTo(secretSealing.seal("anna", SECRET));
    }

    @Test
    void a_bit_that_was_changed_is_noticed() {
        byte[] sealed = secretSealing.seal("anna", SECRET);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> secretSealing.open("anna", changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void the_key_lies_in_the_data_folder_for_the_servers_account_alone(@TempDir Path data) throws Exception {
        byte[] sealed = new SecretSealing("", data.toString()).seal("anna", SECRET);
        assertThat(new SecretSealing("", data.toString()).open("anna", sealed)).isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> new SecretSealing("c2hvcnQ=", "")).isInstanceOf(StartProblem.class);
        assertThatThrownBy(() -> new SecretSealing("not base64!", "")).isInstanceOf(StartProblem.class);
    }
}
