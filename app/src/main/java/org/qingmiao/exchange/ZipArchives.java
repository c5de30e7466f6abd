package org.qingmiao.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What lies in a zipped document, without unpacking more of it than must be. */
public final class ZipArchives {
    private static final byte[] END = {'P', 'K', 5, 6};
    /** Of the record that ends an archive which has no comment. */
    private static final int END_SIZE = 22;

    private ZipArchives() {}

    /** Whether it is an archive with this part and without macros, and nothing else before or after it. */
    public static boolean holds(byte[] content, String part) {
        int end = content.length - END_SIZE;
        if (end < 0 || !Arrays.equals(content, end, end + END.length, END, 0, END.length)) {
            return false;
        }
        boolean found = false;
        long unpacked = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (++entries > Workbooks.MOST_ENTRIES || name.contains("vbaproject")) {
                    return false;
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (Workbooks.swells(unpacked, content.length)) {
                        return false;
                    }
                }
                found |= name.equals(part);
            }
            return found;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
