package org.qingmiao.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Text;

/**
 * Whether bytes that somebody sends may be opened as an Excel workbook (.xlsx). Judged by content, never by name, and
 * before any library reads them: a program in disguise, an old or encrypted format, macros, or a file that swells when
 * it is unpacked are refused.
 */
public final class Workbooks {
    /** A workbook with 500,000 values is about 60 MB unpacked. */
    private static final long MOST_UNPACKED = 200L << 20;
    /** Sheets of equal cells reach 40; a made-up file 1,000 and more. */
    private static final long MOST_SWELLING = 100;

    private static final long SMALL = 1L << 20;
    private static final int MOST_ENTRIES = 2_000;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Workbooks() {}

    /** Why it is refused; nothing if it may be opened. */
    public static Optional<Text> refusal(byte[] content) {
        if (begins(content, OLE)) {
            return Optional.of(Texts.all().both("exchange.workbook.old"));
        }
        if (!begins(content, new byte[] {'P', 'K', 3, 4})) {
            return Optional.of(Texts.all().both("exchange.workbook.none"));
        }
        try {
            return look(content);
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.of(Texts.all().both("exchange.workbook.none"));
        } catch (IOException e) {
            return Optional.of(Texts.all().both("exchange.workbook.damaged"));
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

    private static Optional<Text> look(byte[] content) throws IOException {
        boolean workbook = false;
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                workbook |= name.equals("xl/workbook.xml");
                if (name.contains("vbaproject") || name.endsWith(".bin") && name.contains("macro")) {
                    return Optional.of(Texts.all().both("exchange.workbook.macro"));
                }
                if (++entries > MOST_ENTRIES) {
                    return Optional.of(Texts.all().both("exchange.workbook.swells"));
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED
                            || unpacked > SMALL && unpacked > MOST_SWELLING * Math.max(1, content.length)) {
                        return Optional.of(Texts.all().both("exchange.workbook.swells"));
                    }
                }
            }
        }
        return workbook ? Optional.empty() : Optional.of(Texts.all().both("exchange.workbook.none"));
    }
}
