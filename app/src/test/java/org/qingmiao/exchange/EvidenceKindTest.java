package org.qingmiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceKindTest {
    @ParameterizedTest
    @CsvSource({
        "a.pdf, %PDF-1.4, PDF",
        "a.PDF, %PDF-1.4, PDF",
        "a.pdf, MZ, ",
        "a.exe, %PDF-1.4, ",
        "a.txt, 说明, TEXT",
        "a.xlsx, hello, ",
        "pdf, %PDF-1.4, PDF"
    })
    void the_content_must_be_what_the_ending_says(String name, String content, EvidenceKind kind) {
        assertThat(EvidenceKind.of(name, content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void a_text_with_control_characters_is_no_text() {
        assertThat(EvidenceKind.of("a.txt", new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(EvidenceKind.of("a.txt", new byte[] {(byte) 0xff, (byte) 0xfe}))
                .isEmpty();
    }
}
