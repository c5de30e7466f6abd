package org.qingmiao.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.PrivateFile;
import org.qingmiao.platform.StartProblem;

/** What a backup is sealed with: 32 random bytes from a file, or a passphrase. Without it nobody reads the backup. */
public sealed interface BackupKey {
    /** Bytes of a key. */
    int LENGTH = 32;

    /** The key of one file: another one for each, so that counters never meet again under the same key. */
    byte[] of(BackupHeader header);

    /** What the header of a new file says of the key. */
    BackupHeader header();

    /** A key from a file or the environment. */
    record Bytes(byte[] key) implements BackupKey {
        private static final int SHOWN = 8;

        /** Tells keys from each other and gives none away. */
        public String id() {
            byte[] digest = hmac(key, "qingmiao backup key id".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN);
        }

        @Override
        public byte[] of(BackupHeader header) {
            return hmac(key, header.bytes());
        }

        @Override
        public BackupHeader header() {
            return BackupHeader.forKey(id(), salt());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes bytes && MessageDigest.isEqual(key, bytes.key);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(key);
        }

        @Override
        public String toString() {
            return "key " + id();
        }
    }

    /** A passphrase, stretched by Argon2id (RFC 9106). */
    record Passphrase(String words) implements BackupKey {
        @Override
        public byte[] of(BackupHeader header) {
            Argon2BytesGenerator argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(header.memory())
                    .withIterations(header.passes())
                    .withParallelism(1)
                    .withSalt(HexFormat.of().parseHex(header.salt()))
                    .build());
            byte[] key = new byte[LENGTH];
            argon.generateBytes(words.getBytes(StandardCharsets.UTF_8), key);
            return hmac(key, header.bytes());
        }

        @Override
        public BackupHeader header() {
            return BackupHeader.forPassphrase(salt());
        }

        @Override
        public String toString() {
            return "passphrase";
        }
    }

    /** Where the key of a data folder lies. */
    static Path fileOf(Path data) {
        return data.resolve("backup.key");
    }

    /** The key of a data folder, if it has one. */
    static Optional<BackupKey> present(Path data) {
        return Files.exists(fileOf(data)) ? Optional.of(ofData(data)) : Optional.empty();
    }

    /** The key of a data folder, made when it is first asked for and readable by the server's account alone. */
    static Bytes ofData(Path data) {
        Path file = fileOf(data);
        if (!Files.exists(file)) {
            byte[] key = new byte[LENGTH];
            new SecureRandom().nextBytes(key);
            try (var out = PrivateFile.create(file)) {
                out.write((Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException("the key of backups could not be written", e);
            }
        }
        return ofFile(file);
    }

    /**
     * The key in a file.
     *
     * @throws StartProblem if it holds none
     */
    static Bytes ofFile(Path file) {
        try {
            return ofText(Files.readString(file));
        } catch (IOException e) {
            throw new StartProblem(Messages.of("platform.backup.key_unreadable", file));
        }
    }

    /**
     * The key itself as text.
     *
     * @throws StartProblem if it is not 32 bytes in base64
     */
    static Bytes ofText(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == LENGTH) {
                return new Bytes(key);
            }
        } catch (IllegalArgumentException e) {
            // Told below like a wrong length.
        }
        throw new StartProblem(Messages.of("platform.backup.key_malformed"));
    }

    private static String salt() {
        byte[] salt = new byte[LENGTH];
        new SecureRandom().nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
