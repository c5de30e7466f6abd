package org.qingmiao.safeguard.signin.factor;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238) as authenticator apps make them: HMAC-SHA-1, steps of 30 s, six digits.
 */
final class Totp {
    static final int STEP_SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** Dynamic truncation of RFC 4226, section 5.3. */
    static String code(byte[] secret, long step) {
        return "%06d".formatted(truncated(secret, step) % DIGITS);
    }

    static int truncated(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] counter = new byte[Long.BYTES];
            for (int i = 0; i < Long.BYTES; i++) {
                counter[i] = (byte) (step >>> (8 * (Long.BYTES - 1 - i)));
            }
            byte[] hash = mac.doFinal(counter);
            int at = hash[hash.length - 1] & 0xf;
            return (hash[at] & 0x7f) << 24
                    | (hash[at + 1] & 0xff) << 16
                    | (hash[at + 2] & 0xff) << 8
                    | (hash[at + 3] & 0xff);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code this is: now, or one before or after for clocks that differ; later than the last one used. */
    static Optional<Long> match(byte[] secret, String code, Instant now, long lastUsed) {
        long present = step(now);
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> step > lastUsed)
                .filter(step -> java.security.MessageDigest.isEqual(
                        SecretDigests.of(code(secret, step)), SecretDigests.of(code)))
                .boxed()
                .findFirst();
    }

    /** RFC 4648 without padding, as apps take it. */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : secret) {
            buffer = buffer << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(BASE32.charAt(buffer << (5 - bits) & 31));
        }
        return text.toString();
    }
}
