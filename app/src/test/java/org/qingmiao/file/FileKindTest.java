package org.qingmiao.file;

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

class FileKindTest {
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
    void the_content_must_be_what_the_ending_says(String name, String content, FileKind kind) {
        assertThat(FileKind.of(name, content.getBytes(StandardCharsets.UTF_8))).isEqualTo(Optional.ofNullable(kind));
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
        assertThat(FileKind.of("a.xlsx", book)).contains(FileKind.XLSX);
        assertThat(FileKind.of("a.docx", document)).contains(FileKind.DOCX);
        assertThat(FileKind.of("a.docx", book)).isEmpty();
        assertThat(FileKind.of("a.xlsx", document)).isEmpty();
        assertThat(FileKind.of("a.xlsx", zip("anything.exe"))).isEmpty();
        assertThat(FileKind.of("a.docx", zip("word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(FileKind.of("a.docx", new byte[] {'P', 'K', 3, 4, 1})).isEmpty();
    }

    @Test
    void a_page_that_calls_itself_a_document_is_none() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("a.pdf", "a.png", "a.jpg", "a.docx", "a.xlsx", "a.html")) {
            assertThat(FileKind.of(name, page)).as(name).isEmpty();
        }
        assertThat(FileKind.of("a.txt", page).map(FileKind::mediaType)).contains("text/plain;charset=UTF-8");
    }

    @Test
    void a_text_with_control_characters_is_no_text() {
        assertThat(FileKind.of("a.txt", new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(FileKind.of("a.txt", new byte[] {(byte) 0xff, (byte) 0xfe})).isEmpty();
    }
}
