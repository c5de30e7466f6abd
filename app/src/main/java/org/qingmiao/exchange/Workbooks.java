package org.qingmiao.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.platform.ZipGuard;

/**
 * Whether bytes that somebody sends may be opened as an Excel workbook (.xlsx). Judged by content, never by name, and
 * before any library reads them: a program in disguise, an old or encrypted format, macros, or a file that swells when
 * it is unpacked are refused.
 */
public final class Workbooks {
    /** Of one sheet; what is larger comes in several files. */
    static final int MOST_CELLS = 2_000_000;

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Workbooks() {}

    /** Where bytes are read from, once more each time. */
    private interface Source {
        InputStream open() throws IOException;
    }

    /** Why it is refused; nothing if it may be opened. */
    public static Optional<Text> refusal(byte[] content) {
        return refusal(() -> new ByteArrayInputStream(content), content.length);
    }

    /** The same of a file. */
    public static Optional<Text> refusal(Path file) throws IOException {
        return refusal(() -> new BufferedInputStream(Files.newInputStream(file)), Files.size(file));
    }

    private static Optional<Text> refusal(Source source, long size) {
        try (InputStream in = source.open()) {
            byte[] start = in.readNBytes(OLE.length);
            if (begins(start, OLE)) {
                return Optional.of(Messages.of("exchange.workbook.old"));
            }
            if (!begins(start, new byte[] {'P', 'K', 3, 4})) {
                return Optional.of(Messages.of("exchange.workbook.none"));
            }
            return look(source, size);
        } catch (ZipException e) {
            return Optional.of(Messages.of("exchange.workbook.none"));
        } catch (ZipGuard.Swelling e) {
            return Optional.of(Messages.of("exchange.workbook.swells"));
        } catch (IOException e) {
            return Optional.of(Messages.of("exchange.workbook.damaged"));
        }
    }

    private static boolean begins(byte[] content, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (content.length <= i || content[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Text> look(Source source, long size) throws IOException {
        boolean workbook = false;
        try (ZipGuard zip = ZipGuard.reading(source.open(), size, ZipGuard.Limits.DOCUMENT)) {
            for (Optional<String> part = zip.next(); part.isPresent(); part = zip.next()) {
                String name = part.get().toLowerCase(Locale.ROOT);
                workbook |= name.equals("xl/workbook.xml");
                if (name.contains("vbaproject") || name.endsWith(".bin") && name.contains("macro")) {
                    return Optional.of(Messages.of("exchange.workbook.macro"));
                }
            }
        }
        return workbook ? Optional.empty() : Optional.of(Messages.of("exchange.workbook.none"));
    }
}
