package org.qingmiao.voice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qingmiao.platform.Acting;
import org.springframework.stereotype.Component;

/**
 * Votes: one per browser and day, without knowing anybody. A browser carries a random number that we signed and that it
 * forgets after a day; what is kept is a digest of it that differs for each suggestion and day.
 */
@Component
class Ballots {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int BYTES = 32;

    private final SuggestionTable table;
    private final Clock clock;

    Ballots(SuggestionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** A new signed number for a browser that has none. */
    String fresh() {
        String number = encoded(random());
        return number + "." + encoded(hmac("ballot:" + number));
    }

    /** The number in what a browser brought, if we signed it. */
    Optional<String> number(String cookie) {
        int dot = cookie.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String number = cookie.substring(0, dot);
        byte[] right = encoded(hmac("ballot:" + number)).getBytes(StandardCharsets.US_ASCII);
        byte[] given = cookie.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, given) ? Optional.of(number) : Optional.empty();
    }

    /** Whether the vote was new. */
    boolean cast(long suggestion, String number) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        byte[] voter = hmac("vote:" + suggestion + ":" + today + ":" + number);
        return Acting.asSystem("voice", () -> table.vote(suggestion, voter));
    }

    private byte[] hmac(String message) {
        byte[] key = Acting.asSystem("voice", () -> table.key(random()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
