package org.qingmiao.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * Whether bytes that somebody sends may be opened as an Excel workbook (.xlsx). Judged by content, never by name, and
 * before any library reads them: a program in disguise, an old or encrypted format, macros, or a file that swells when
 * it is unpacked are refused.
 */
public final class Workbooks {
    /** A workbook with 500,000 values is about 60 MB unpacked. */
    static final long MOST_UNPACKED = 200L << 20;
    /** Sheets of equal cells reach 40; a made-up file 1,000 and more. */
    private static final long MOST_SWELLING = 100;

    private static final long SMALL = 1L << 20;
    static final int MOST_ENTRIES = 2_000;
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
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.of(Messages.of("exchange.workbook.none"));
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
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(source.open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                workbook |= name.equals("xl/workbook.xml");
                if (name.contains("vbaproject") || name.endsWith(".bin") && name.contains("macro")) {
                    return Optional.of(Messages.of("exchange.workbook.macro"));
                }
                if (++entries > MOST_ENTRIES) {
                    return Optional.of(Messages.of("exchange.workbook.swells"));
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (swells(unpacked, size)) {
                        return Optional.of(Messages.of("exchange.workbook.swells"));
                    }
                }
            }
        }
        return workbook ? Optional.empty() : Optional.of(Messages.of("exchange.workbook.none"));
    }

    /** Whether more came out of an archive of this size than any honest one holds. */
    static boolean swells(long unpacked, long size) {
        return unpacked > MOST_UNPACKED || unpacked > SMALL && unpacked > MOST_SWELLING * Math.max(1, size);
    }
}
