package org.qingmiao.platform;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that people write down and type again: twelve signs of thirty-two that cannot be confused. */
public final class ReadableCode {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;

    private ReadableCode() {}

    /** One that nobody can guess. */
    public static String fresh() {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        return of(random);
    }

    /** Made from bytes that nobody can guess, at least twelve; the same bytes make the same code. */
    public static String of(byte[] secret) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(Byte.toUnsignedInt(secret[i]) % SIGNS.length()));
        }
        return code.toString();
    }

    /** As somebody types it: spaces, hyphens and small letters do not matter. */
    public static String typed(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
