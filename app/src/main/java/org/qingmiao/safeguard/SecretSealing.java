package org.qingmiao.safeguard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets of second factors and addresses of people (AES-256-GCM) with a key that is not in the database:
 * {@code QM_SECRET_KEY} (32 bytes in base64), else the file {@code secret.key} of the data folder, which is made at the
 * first start. Without a data folder, as in tests, a key lives as long as the process.
 */
@Component
public class SecretSealing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    public SecretSealing(@Value("${QM_SECRET_KEY:}") String given, @Value("${qingmiao.data:}") String data) {
        this.key = new SecretKeySpec(key(given, data), "AES");
    }

    private static byte[] key(String given, String data) {
        byte[] key = given.isBlank() && data.isBlank() ? random(KEY) : stored(given, data);
        if (key.length != KEY) {
            throw new StartProblem(Messages.of("safeguard.sealing.key_malformed"));
        }
        return key;
    }

    private static byte[] stored(String given, String data) {
        try {
            return Base64.getDecoder().decode(given.isBlank() ? file(Path.of(data)) : given.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String file(Path data) {
        Path file = data.resolve("secret.key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(random(KEY)));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartProblem(Messages.of("safeguard.sealing.key_file_unusable", file));
        }
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The nonce, then text and tag; the owner is bound to it, so that a secret cannot be given to somebody else. */
    public byte[] seal(String owner, byte[] secret) {
        byte[] nonce = random(NONCE);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return both;
    }

    /** @throws IllegalStateException if it was sealed with another key or for another owner, or was changed since */
    public byte[] open(String owner, byte[] both) {
        return run(
                Cipher.DECRYPT_MODE, owner, Arrays.copyOf(both, NONCE), Arrays.copyOfRange(both, NONCE, both.length));
    }

    /**
     * The same for the same text, and worked out by nobody without the key (HMAC-SHA256).
     *
     * @param of what it is for, so that what is told of one says nothing of another
     */
    public byte[] token(String of, byte[] text) {
        return hmac(hmac(key.getEncoded(), ("token/" + of).getBytes(StandardCharsets.UTF_8)), text);
    }

    private static byte[] hmac(byte[] with, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(with, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, String owner, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret does not fit the key of this installation", e);
        }
    }
}
