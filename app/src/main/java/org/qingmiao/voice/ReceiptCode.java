package org.qingmiao.voice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.qingmiao.platform.ReadableCode;

/** A code that a child writes down to find the answer again. */
public record ReceiptCode(String code) {
    static ReceiptCode fresh() {
        return new ReceiptCode(ReadableCode.fresh());
    }

    static ReceiptCode of(byte[] secret) {
        return new ReceiptCode(ReadableCode.of(secret));
    }

    public static ReceiptCode typed(String text) {
        return new ReceiptCode(ReadableCode.typed(text));
    }

    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
