package org.qingmiao.safeguard.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM and HMAC-SHA-256, as everything that is sealed uses them. */
final class Gcm {
    static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final String HASH = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /**
     * Puts prefix, nonce, then text and tag one after another.
     *
     * @param bound what it is opened with alone, beside the key
     */
    static byte[] seal(SecretKeySpec key, byte[] prefix, byte[] bound, byte[] text) {
        byte[] nonce = random(NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(text);
            byte[] all = Arrays.copyOf(prefix, prefix.length + NONCE + sealed.length);
            System.arraycopy(nonce, 0, all, prefix.length, NONCE);
            System.arraycopy(sealed, 0, all, prefix.length + NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The text, unless it was changed, or sealed with another key or bound to something else.
     *
     * @param from where the nonce begins
     */
    static Optional<byte[]> open(SecretKeySpec key, byte[] sealed, int from, byte[] bound) {
        if (sealed.length < from + NONCE + TAG) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOfRange(sealed, from, from + NONCE);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
                    .doFinal(sealed, from + NONCE, sealed.length - from - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] bound)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    /**
     * A keyed hash.
     *
     * @param purpose has a key of its own, so that hashes of one purpose say nothing of another
     */
    static byte[] hash(SecretKeySpec key, String purpose, byte[] text) {
        return hash(hash(key.getEncoded(), ("hash " + purpose).getBytes(StandardCharsets.UTF_8)), text);
    }

    static byte[] hash(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
