package org.qingmiao.safeguard.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and tokens that we make, and what is kept of them. */
class SecretDigestsTest {
    @Test
    void a_code_that_people_type_has_four_groups_without_signs_that_are_taken_for_each_other() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            String code = SecretDigests.typed();
            assertThat(code).matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}");
            codes.add(code);
        }
        assertThat(codes).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd-efgh-jkmn-pqrs", " ABCD EFGH JKMN PQRS ", "abcdefghjkmnpqrs", "AbCd-efgh jkmn-pqrs"})
    void however_it_is_typed_it_is_the_same_code(String typed) {
        assertThat(SecretDigests.ofTyped(typed)).isEqualTo(SecretDigests.of("abcdefghjkmnpqrs"));
    }

    /** FIPS 180-4, example of one block. */
    @Test
    void a_plain_digest_is_kept() {
        assertThat(HexFormat.of().formatHex(SecretDigests.of("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_cookie_holds_256_bits_that_fit_into_an_address() {
        assertThat(SecretDigests.cookie()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(SecretDigests.cookie());
        assertThat(SecretDigests.bytes(20)).hasSize(20).isNotEqualTo(new byte[20]);
    }
}
