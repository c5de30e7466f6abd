package org.qingmiao.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What lies in a zipped document, without unpacking more of it than must be. */
final class ZipArchives {
    private ZipArchives() {}

    /** Whether it is an archive with this part and without macros. */
    static boolean holds(byte[] content, String part) {
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
                    if (unpacked > Workbooks.MOST_UNPACKED) {
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
