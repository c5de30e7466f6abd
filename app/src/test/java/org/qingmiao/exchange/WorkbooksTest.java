package org.qingmiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbooksTest {
    private static byte[] workbook() {
        return TableWriter.xlsx(new Table("s", List.of("a"), List.of(List.of("x"))));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static String refusal(byte[] content) {
        return Workbooks.refusal(content).orElseThrow().en();
    }

    @Test
    void a_workbook_may_be_opened() {
        assertThat(Workbooks.refusal(workbook())).isEmpty();
    }

    @Test
    void macros_are_refused() throws IOException {
        assertThat(refusal(zip("xl/vbaProject.bin", new byte[10]))).contains("macros");
    }

    @Test
    void a_file_that_swells_is_refused_before_it_is_unpacked() throws IOException {
        assertThat(refusal(zip("xl/worksheets/sheet1.xml", new byte[50 << 20]))).contains("too large");
    }

    @Test
    void a_thousand_small_files_are_no_workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 2_500; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
                zip.closeEntry();
            }
        }
        assertThat(refusal(out.toByteArray())).contains("too large");
    }

    @Test
    void an_old_or_encrypted_format_is_refused_with_advice() {
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .contains("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MZ program", "<svg onload='x'>", "GIF89a PK", "PK"})
    void another_content_under_this_name_is_refused(String content) {
        assertThat(refusal(content.getBytes(StandardCharsets.UTF_8))).contains("no Excel workbook");
    }

    @Test
    void another_archive_is_no_workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.closeEntry();
        }
        assertThat(refusal(out.toByteArray())).contains("no Excel workbook");
    }

    @Test
    void a_cut_off_file_is_refused() {
        byte[] whole = workbook();
        for (int length : new int[] {10, 100, whole.length / 2}) {
            assertThat(Workbooks.refusal(Arrays.copyOf(whole, length)))
                    .as("%s bytes", length)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x"})
    void no_text_becomes_a_formula(String text) {
        byte[] csv = TableWriter.csv(new Table("s", List.of("a", "b"), List.of(List.of(text, 5))));
        String line = new String(csv, StandardCharsets.UTF_8)
                .substring("a,b".length())
                .stripLeading();
        assertThat(line.replace("\"", "")).startsWith("'");
    }
}
