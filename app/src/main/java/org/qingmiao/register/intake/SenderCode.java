package org.qingmiao.register.intake;

import java.nio.charset.StandardCharsets;
import org.qingmiao.platform.ReadableCode;

/** A code by which whoever sent something follows it. */
public record SenderCode(String code) {
    static SenderCode of(byte[] secret) {
        return new SenderCode(ReadableCode.of(secret));
    }

    public static SenderCode typed(String text) {
        return new SenderCode(ReadableCode.typed(text));
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
