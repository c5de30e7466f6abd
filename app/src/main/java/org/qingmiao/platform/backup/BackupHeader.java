package org.qingmiao.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a sealed backup, the only one that can be read without its key:
 * {@code qingmiao-backup 3 key ID SALT} or {@code qingmiao-backup 3 passphrase ARGON2-KIB ARGON2-PASSES SALT}.
 *
 * @param id of the key, or empty for a passphrase
 * @param memory of Argon2id in KiB, {@code passes} of it; 0 for a key
 * @param salt hexadecimal
 */
record BackupHeader(String id, int memory, int passes, String salt) {
    private static final int MEMORY = 64 << 10;
    private static final int PASSES = 3;
    private static final int LONGEST = 200;
    private static final int MOST_MEMORY = 1 << 20;
    private static final int MOST_PASSES = 20;
    private static final String NAME = "qingmiao-backup 3 ";
    private static final Pattern LINE = Pattern.compile(
            "qingmiao-backup 3 (?:key ([0-9a-f]{16})|passphrase ([0-9]{1,7}) ([0-9]{1,2})) ([0-9a-f]{64})\n");

    static BackupHeader forKey(String id, String salt) {
        return new BackupHeader(id, 0, 0, salt);
    }

    static BackupHeader forPassphrase(String salt) {
        return new BackupHeader("", MEMORY, PASSES, salt);
    }

    boolean asksForPassphrase() {
        return id.isEmpty();
    }

    byte[] bytes() {
        String kind = asksForPassphrase() ? "passphrase " + memory + " " + passes : "key " + id;
        return (NAME + kind + " " + salt + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads up to the end of the first line; nothing if the file is not a sealed backup. */
    static Optional<BackupHeader> read(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && line.length() < LONGEST; b = in.read()) {
            line.append((char) b);
            if (b == '\n') {
                break;
            }
        }
        Matcher match = LINE.matcher(line);
        if (!match.matches()) {
            return Optional.empty();
        }
        if (match.group(1) != null) {
            return Optional.of(forKey(match.group(1), match.group(4)));
        }
        int memory = Integer.parseInt(match.group(2));
        int passes = Integer.parseInt(match.group(3));
        // Somebody else's file does not say how much memory we take.
        return memory < 8 || memory > MOST_MEMORY || passes < 1 || passes > MOST_PASSES
                ? Optional.empty()
                : Optional.of(new BackupHeader("", memory, passes, match.group(4)));
    }
}
