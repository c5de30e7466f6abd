package org.qingmiao.safeguard.sealing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.PrivateFile;
import org.qingmiao.platform.StartProblem;

/**
 * The key that wraps all others and is not in the database: {@code QM_SECRET_KEY} (32 bytes in base64), else the file
 * {@code secret.key} of the data folder, which is made at the first start. Without a data folder, as in tests, it lives as
 * long as the process. Before there was a ring it sealed values and made keyed hashes itself.
 */
public final class OuterKey {
    /** Its file in the data folder. */
    static final String FILE = "secret.key";

    private static final byte[] OF_PROCESS = Gcm.random(Gcm.KEY);
    private static final byte[] NOTHING = {};
    private static final int ID = 4;

    private final SecretKeySpec key;

    private OuterKey(byte[] key) {
        if (key.length != Gcm.KEY) {
            throw new StartProblem(Messages.of("safeguard.sealing.key_malformed"));
        }
        this.key = Gcm.key(key);
    }

    /**
     * That of an installation.
     *
     * @param given the key itself, or blank
     * @param data its data folder, or blank
     * @throws StartProblem if there is no key of 32 bytes
     */
    public static OuterKey of(String given, String data) {
        if (given.isBlank() && data.isBlank()) {
            return new OuterKey(OF_PROCESS);
        }
        return parse(given.isBlank() ? ofData(Path.of(data)) : given);
    }

    /** One that nobody has. */
    public static OuterKey random() {
        return new OuterKey(Gcm.random(Gcm.KEY));
    }

    /** @throws StartProblem if it holds no key of 32 bytes */
    public static OuterKey ofFile(Path file) {
        return parse(read(file));
    }

    private static OuterKey parse(String text) {
        try {
            return new OuterKey(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            return new OuterKey(NOTHING);
        }
    }

    private static String ofData(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            random().write(file);
        }
        return read(file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartProblem(Messages.of("safeguard.sealing.key_file_unusable", file));
        }
    }

    /** The key itself, as it is given. */
    public String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** To a new file, for the server's own account alone. */
    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = PrivateFile.create(file)) {
                out.write(text().getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new StartProblem(Messages.of("safeguard.sealing.key_file_unusable", file));
        }
    }

    /**
     * Makes it the one of a data folder; the one before stays beside it, as backups of before need it.
     *
     * @param before id of the one before
     * @return false if the folder has none, so that the key comes from elsewhere
     */
    public boolean putInto(Path data, String before) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return false;
        }
        Path part = data.resolve(FILE + ".part");
        try {
            Files.deleteIfExists(part);
            write(part);
            Files.copy(file, data.resolve(FILE + "." + before), StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new StartProblem(Messages.of("safeguard.sealing.key_file_unusable", file));
        }
    }

    /** Tells which it is, without telling the key. */
    public String id() {
        return HexFormat.of().formatHex(derived("key id"), 0, ID);
    }

    private byte[] derived(String purpose) {
        return Gcm.hash(key, purpose, NOTHING);
    }

    /** As what it was before there was a ring: the key of values and of hashes. */
    SealingKey asFirst() {
        return new SealingKey(id(), key);
    }

    /** @param use of the key that is wrapped: one cannot be taken for another */
    byte[] wrap(String use, SealingKey inner) {
        return Gcm.seal(wrapping(), NOTHING, bound(use, inner.id()), inner.key().getEncoded());
    }

    Optional<SealingKey> unwrap(String use, String id, byte[] wrapped) {
        return Gcm.open(wrapping(), wrapped, 0, bound(use, id)).map(bytes -> new SealingKey(id, Gcm.key(bytes)));
    }

    /** Not the key itself, as that has sealed values. */
    private SecretKeySpec wrapping() {
        return Gcm.key(derived("wrap"));
    }

    private static byte[] bound(String use, String id) {
        return ("sealing-key " + use + " " + id).getBytes(StandardCharsets.UTF_8);
    }
}
