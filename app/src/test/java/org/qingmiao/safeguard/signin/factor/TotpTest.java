package org.qingmiao.safeguard.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1; eight digits there, the last six of them here. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_standard(long seconds, String code) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));
        assertThat(Totp.truncated(SECRET, step) % 100_000_000).isEqualTo(Integer.parseInt(code));
        assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
    }

    @Test
    void the_step_before_and_after_is_taken_and_none_further() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long present = Totp.step(now);
        for (long step = present - 3; step <= present + 3; step++) {
            assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, 0).isPresent())
                    .as("%d", step - present)
                    .isEqualTo(Math.abs(step - present) <= 1);
        }
    }

    @Test
    void a_code_is_not_taken_again() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long used = Totp.match(SECRET, "005924", now, 0).orElseThrow();
        assertThat(Totp.match(SECRET, "005924", now, used)).isEmpty();
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32_is_that_of_the_standard(String text, String coded) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(coded);
    }
}
