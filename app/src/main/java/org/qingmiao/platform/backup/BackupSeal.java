package org.qingmiao.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Of backups from before they were encrypted, the last 64 bytes: SHA-256, in hex, of the file as it is with zeros in their place. They are the ZIP's own
 * comment, so that every ZIP program opens the file, while no byte of it can change unseen: the checksums within a ZIP do
 * not cover its headers.
 */
final class BackupSeal {
    /** Stands where the seal came. */
    private static final String BLANK = "0".repeat(64);

    private BackupSeal() {}

    static boolean holds(Path file, MessageDigest digest) throws IOException {
        long sealed = Files.size(file) - BLANK.length();
        if (sealed < 0) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file);
                OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            byte[] chunk = new byte[1 << 16];
            for (long left = sealed; left > 0; ) {
                int read = in.readNBytes(chunk, 0, (int) Math.min(left, chunk.length));
                sink.write(chunk, 0, read);
                left -= read;
            }
            sink.write(BLANK.getBytes(StandardCharsets.US_ASCII));
            byte[] seal = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
            return Arrays.equals(seal, in.readAllBytes());
        }
    }
}
