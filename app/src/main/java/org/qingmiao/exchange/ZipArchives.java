package org.qingmiao.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.platform.ZipGuard;

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
        try (ZipGuard zip =
                ZipGuard.reading(new ByteArrayInputStream(content), content.length, ZipGuard.Limits.DOCUMENT)) {
            for (Optional<String> next = zip.next(); next.isPresent(); next = zip.next()) {
                String name = next.get().toLowerCase(Locale.ROOT);
                if (name.contains("vbaproject")) {
                    return false;
                }
                found |= name.equals(part);
            }
            return found;
        } catch (IOException e) {
            return false;
        }
    }
}
