package org.qingmiao.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.platform.Lang;
import org.springframework.mock.web.MockMultipartFile;

/** What is taken of what people bring, and what is left of it. */
class FileCheckTest {
    private static final byte[] PAGE = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SCRIPT = "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8);

    private static FileFault fault(String name, byte[] content) {
        return ((FileCheck.Refused) FileCheck.of(name, content)).fault();
    }

    private static CheckedFile taken(String name, byte[] content) {
        return (CheckedFile) FileCheck.of(name, content);
    }

    private static String latin(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void what_is_not_what_its_name_says_is_refused() {
        assertThat(fault("photo.jpg", SCRIPT)).isEqualTo(FileFault.UNKNOWN_KIND);
        assertThat(fault("photo.png", PAGE)).isEqualTo(FileFault.UNKNOWN_KIND);
        assertThat(fault("page.html", PAGE)).isEqualTo(FileFault.UNKNOWN_KIND);
        assertThat(fault("run.exe", SCRIPT)).isEqualTo(FileFault.UNKNOWN_KIND);
    }

    /** The first bytes of a picture and then something else: nothing that a browser or program would run is kept. */
    @Test
    void a_file_that_is_two_things_at_once_is_refused_or_becomes_one() throws IOException {
        byte[] begun = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
        assertThat(fault("a.jpg", joined(begun, PAGE))).isEqualTo(FileFault.UNKNOWN_KIND);
        assertThat(fault("a.png", joined(SamplePictures.bytes("\u0089PNG\r\n\u001a\n"), PAGE)))
                .isEqualTo(FileFault.UNKNOWN_KIND);
        assertThat(latin(taken("a.jpg", joined(SamplePictures.picture("jpg"), zip("x.js", 9)))
                        .content()))
                .doesNotContain("PK\3\4");
        assertThat(latin(taken("a.png", joined(SamplePictures.picture("png"), PAGE))
                        .content()))
                .doesNotContain("script");
        byte[] book = zip("xl/workbook.xml", 9);
        assertThat(fault("a.xlsx", joined(PAGE, book))).isEqualTo(FileFault.UNKNOWN_KIND);
        assertThat(fault("a.xlsx", joined(book, PAGE))).isEqualTo(FileFault.UNKNOWN_KIND);
    }

    @Test
    void an_empty_file_is_refused_as_empty() {
        assertThat(fault("a.txt", new byte[0])).isEqualTo(FileFault.EMPTY);
    }

    @Test
    void a_file_that_never_ends_is_read_no_further_than_the_limit() throws IOException {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int most) {
                Arrays.fill(into, from, from + most, (byte) 'a');
                read.addAndGet(most);
                return most;
            }
        };
        assertThat(FileCheck.of("a.txt", endless)).isEqualTo(new FileCheck.Refused(FileFault.TOO_LARGE));
        assertThat(read.get()).isEqualTo(CheckedFile.MOST_BYTES + 1L);
        assertThat(FileCheck.of(new MockMultipartFile("file", "a.txt", "text/plain", new byte[11 << 20])))
                .isEqualTo(new FileCheck.Refused(FileFault.TOO_LARGE));
    }

    @Test
    void a_workbook_that_swells_is_refused() throws IOException {
        byte[] bomb = zip("xl/workbook.xml", 64 << 20);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(fault("a.xlsx", bomb)).isEqualTo(FileFault.UNKNOWN_KIND);
    }

    private static byte[] zip(String part, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(new byte[size]);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/a.txt, a.txt",
        "C:\\Users\\x\\a.txt, a.txt",
        "' a\r\n\tb.txt ', ab.txt",
        "a\u202Egpj.txt, agpj.txt",
        "\u200Ba.txt, a.txt",
        "说明.txt, 说明.txt"
    })
    void a_name_has_no_folders_and_nothing_that_is_not_seen(String sent, String kept) {
        assertThat(taken(sent, SCRIPT).name()).isEqualTo(kept);
    }

    @Test
    void a_long_name_keeps_its_ending() {
        String name = taken("😀".repeat(150) + "-a.txt", SCRIPT).name();
        assertThat(name).endsWith("😀-a.txt").hasSizeLessThanOrEqualTo(200);
        assertThat(name.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Test
    void a_photo_loses_place_and_device_and_stays_the_same_picture() throws IOException {
        byte[] sent = SamplePictures.photo(6);
        byte[] kept = taken("a.jpg", sent).content();
        assertThat(latin(sent)).contains(SamplePictures.DEVICE, "GPS", "xmp");
        assertThat(latin(kept)).doesNotContain(SamplePictures.DEVICE).doesNotContain("GPS", "xmp", "trailing");
        assertThat(SamplePictures.pixels(kept)).isEqualTo(SamplePictures.pixels(SamplePictures.picture("jpg")));
    }

    @Test
    void a_photo_keeps_which_way_up_it_was_taken() throws IOException {
        byte[] kept = taken("a.jpg", SamplePictures.photo(6)).content();
        assertThat(latin(kept)).contains("Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0");
        assertThat(taken("b.jpg", kept).content()).isEqualTo(kept);
        assertThat(latin(taken("a.jpg", SamplePictures.photo(1)).content())).doesNotContain("Exif");
        assertThat(latin(taken("a.jpg", SamplePictures.photo(999)).content())).doesNotContain("Exif");
    }

    @Test
    void a_png_loses_its_texts_and_stays_the_same_picture() throws IOException {
        byte[] kept = taken("a.png", SamplePictures.tellingPng()).content();
        assertThat(kept).isEqualTo(SamplePictures.picture("png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void a_picture_that_is_cut_off_anywhere_is_refused_and_breaks_nothing(String format) throws IOException {
        byte[] whole = SamplePictures.picture(format);
        for (int length = 1; length < whole.length; length++) {
            assertThat(fault("a." + format, Arrays.copyOf(whole, length))).isEqualTo(FileFault.UNKNOWN_KIND);
        }
    }

    @Test
    void a_fault_says_what_is_taken() {
        assertThat(FileFault.TOO_LARGE.text().in(Lang.EN)).contains("10 MB");
        assertThat(FileFault.TOO_LARGE.problem().status()).isEqualTo(413);
        assertThat(FileFault.UNKNOWN_KIND.problem().status()).isEqualTo(415);
        assertThat(FileFault.EMPTY.problem().status()).isEqualTo(422);
    }
}
