package org.qingmiao.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.qingmiao.platform.ZipGuard;

/**
 * Word and Excel files without the moment at which they were written, so that the same content is the same file, byte for
 * byte, whenever it is made: whoever has an earlier copy can hold it against a later one.
 */
public final class ReproducibleOfficeFile {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern WRITTEN = Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*<");
    private static final String PROPERTIES = "docProps/core.xml";

    private ReproducibleOfficeFile() {}

    /** The same file without times; workbooks inside of it, as charts have them, too. */
    public static byte[] withoutTimes(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
        try (ZipGuard in = ZipGuard.reading(new ByteArrayInputStream(file), file.length, ZipGuard.Limits.OURS);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Optional<String> part = in.next(); part.isPresent(); part = in.next()) {
                ZipEntry same = new ZipEntry(part.get());
                same.setTimeLocal(NO_TIME);
                out.putNextEntry(same);
                out.write(content(part.get(), in.content().readAllBytes()));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] content(String name, byte[] content) {
        if (name.endsWith(".xlsx")) {
            return withoutTimes(content);
        }
        return name.equals(PROPERTIES)
                ? WRITTEN.matcher(new String(content, StandardCharsets.UTF_8))
                        .replaceAll("$1" + NO_TIME + ":00Z<")
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }
}
