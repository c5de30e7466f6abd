package org.qingmiao.voice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** A code that a child writes down to find the answer again; twelve signs of thirty-one that cannot be confused. */
public record ReceiptCode(String code) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS =
            "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".replace("O", "").replace("I", "");
    private static final int LENGTH = 12;

    static ReceiptCode fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new ReceiptCode(code.toString());
    }

    /** Made from bytes that nobody can guess, at least twelve; the same bytes make the same code. */
    static ReceiptCode of(byte[] secret) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(Byte.toUnsignedInt(secret[i]) % SIGNS.length()));
        }
        return new ReceiptCode(code.toString());
    }

    /** As somebody types it: spaces, hyphens and small letters do not matter. */
    public static ReceiptCode typed(String text) {
        return new ReceiptCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
