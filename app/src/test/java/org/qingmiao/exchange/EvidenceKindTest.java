package org.qingmiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void an_archive_is_what_is_in_it() throws IOException {
        byte[] book = zip("xl/workbook.xml");
        byte[] document = zip("word/document.xml");
        assertThat(EvidenceKind.of("a.xlsx", book)).contains(EvidenceKind.XLSX);
        assertThat(EvidenceKind.of("a.docx", document)).contains(EvidenceKind.DOCX);
        assertThat(EvidenceKind.of("a.docx", book)).isEmpty();
        assertThat(EvidenceKind.of("a.xlsx", document)).isEmpty();
        assertThat(EvidenceKind.of("a.xlsx", zip("anything.exe"))).isEmpty();
        assertThat(EvidenceKind.of("a.docx", zip("word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(EvidenceKind.of("a.docx", new byte[] {'P', 'K', 3, 4, 1})).isEmpty();
    }

    @Test
    void a_page_that_calls_itself_a_document_is_none() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("a.pdf", "a.png", "a.jpg", "a.docx", "a.xlsx", "a.html")) {
            assertThat(EvidenceKind.of(name, page)).as(name).isEmpty();
        }
        assertThat(EvidenceKind.of("a.txt", page).map(EvidenceKind::mediaType)).contains("text/plain;charset=UTF-8");
    }

    @Test
    void a_text_with_control_characters_is_no_text() {
        assertThat(EvidenceKind.of("a.txt", new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(EvidenceKind.of("a.txt", new byte[] {(byte) 0xff, (byte) 0xfe}))
                .isEmpty();
    }
}
