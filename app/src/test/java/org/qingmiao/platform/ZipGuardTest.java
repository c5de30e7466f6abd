package org.qingmiao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.ZipGuard.Limits;

/** An archive gives what is in it, and no more than it may. */
class ZipGuardTest {
    private static final int MEGABYTE = 1 << 20;

    private static byte[] archive(int parts, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
                zip.write(new byte[size]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static ZipGuard guard(byte[] archive, Limits limits) {
        return ZipGuard.reading(new ByteArrayInputStream(archive), archive.length, limits);
    }

    private static int parts(byte[] archive, Limits limits) throws IOException {
        int parts = 0;
        try (ZipGuard zip = guard(archive, limits)) {
            while (zip.next().isPresent()) {
                parts++;
            }
        }
        return parts;
    }

    @Test
    void parts_are_read_in_their_order_whole_or_stepped_over() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("a", "b", "c")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.repeat(3).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        List<String> read = new ArrayList<>();
        try (ZipGuard zip = guard(out.toByteArray(), Limits.DOCUMENT)) {
            for (Optional<String> part = zip.next(); part.isPresent(); part = zip.next()) {
                if (!part.get().equals("b")) {
                    read.add(new String(zip.content().readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(read).containsExactly("aaa", "ccc");
    }

    @Test
    void what_is_stepped_over_is_counted_too() throws IOException {
        byte[] swelling = archive(1, 50 * MEGABYTE);
        assertThatThrownBy(() -> parts(swelling, Limits.DOCUMENT)).isInstanceOf(ZipGuard.Swelling.class);
        assertThat(parts(swelling, Limits.OURS)).isOne();
    }

    @Test
    void parts_count_together_and_there_are_not_too_many() throws IOException {
        byte[] four = archive(4, MEGABYTE / 4);
        Limits none = new Limits(10L * MEGABYTE, Long.MAX_VALUE, 4);
        assertThat(parts(four, none)).isEqualTo(4);
        assertThatThrownBy(() -> parts(four, none.unpacked(MEGABYTE - 1))).isInstanceOf(ZipGuard.Swelling.class);
        assertThatThrownBy(() -> parts(archive(5, 0), none)).isInstanceOf(ZipGuard.Swelling.class);
    }

    @Test
    void a_part_that_is_asked_for_by_its_name_is_counted(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), archive(1, 50 * MEGABYTE));
        try (ZipGuard.Parts zip = ZipGuard.open(file, Limits.DOCUMENT)) {
            assertThat(zip.holds("part0")).isTrue();
            assertThat(zip.holds("part1")).isFalse();
            assertThatThrownBy(() -> zip.part("part0").readAllBytes()).isInstanceOf(ZipGuard.Swelling.class);
            assertThatThrownBy(() -> zip.part("part0").skipNBytes(40 * MEGABYTE))
                    .isInstanceOf(ZipGuard.Swelling.class);
            assertThatThrownBy(() -> zip.part("part1")).isInstanceOf(IOException.class);
        }
        Path many = Files.write(folder.resolve("b.zip"), archive(2_001, 0));
        assertThatThrownBy(() -> ZipGuard.open(many, Limits.DOCUMENT)).isInstanceOf(ZipGuard.Swelling.class);
    }

    @Test
    void an_archive_that_was_cut_off_is_damaged() throws IOException {
        byte[] whole = archive(2, MEGABYTE);
        byte[] cut = Arrays.copyOf(whole, whole.length / 4);
        assertThatThrownBy(() -> parts(cut, Limits.OURS)).isInstanceOf(IOException.class);
    }
}
