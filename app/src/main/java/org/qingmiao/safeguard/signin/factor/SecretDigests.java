package org.qingmiao.safeguard.signin.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Secrets that we make, and what is kept of them. They are long enough that a plain digest cannot be guessed. */
public final class SecretDigests {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that are taken for each other. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private SecretDigests() {}

    public static byte[] of(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 256 random bits for a cookie. */
    public static String cookie() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A code that people type: 79 random bits as {@code abcd-efgh-jkmn-pqrs}. */
    static String typed() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** The same code, however it was typed. */
    static byte[] ofTyped(String code) {
        return of(code.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
