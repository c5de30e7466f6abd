package org.qingmiao.register.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A code by which whoever sent something follows it; twelve signs of thirty-two that cannot be confused. */
public record SenderCode(String code) {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;

    /** Made of bytes that nobody can guess, at least twelve; the same bytes make the same code. */
    static SenderCode of(byte[] secret) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(Byte.toUnsignedInt(secret[i]) % SIGNS.length()));
        }
        return new SenderCode(code.toString());
    }

    /** As somebody types it: spaces, hyphens and small letters do not matter. */
    public static SenderCode typed(String text) {
        return new SenderCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    byte[] bytes() {
        return code.getBytes(StandardCharsets.UTF_8);
    }

    /** It stands on the page that hands it out and nowhere else, in no log either. */
    @Override
    public String toString() {
        return "SenderCode";
    }
}
