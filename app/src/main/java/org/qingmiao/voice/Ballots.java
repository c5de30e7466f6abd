package org.qingmiao.voice;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qingmiao.platform.ActorContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes: one per browser, without knowing anybody. Reading the page hands a browser a random number that we signed; what
 * is kept of a vote is a digest of it that differs for each suggestion. From one address only some ballots vote on a day.
 */
@Component
public class Ballots {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int BYTES = 32;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final SuggestionRepository table;
    private final Clock clock;

    Ballots(SuggestionRepository table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The key is there before the first page is looked at: looking writes nothing. */
    @EventListener(ApplicationReadyEvent.class)
    void makeKey() {
        key();
    }

    private byte[] key() {
        return ActorContext.asSystem("voice", () -> table.key(random()));
    }

    /** What became of a vote. */
    public enum Outcome {
        NEW,
        AGAIN,
        /** From this address too many have voted today. */
        LIMIT,
        /** Came without a ballot that the page had handed out. */
        UNKNOWN;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
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
        return isEqual(encoded(hmac("ballot:" + number)), cookie.substring(dot + 1))
                ? Optional.of(number)
                : Optional.empty();
    }

    /** Stands in each form of a page: who sends it has read the page in the browser that holds the ballot. */
    public String proof(String number) {
        return encoded(hmac("proof:" + number));
    }

    boolean isProof(String number, String proof) {
        return isEqual(proof(number), proof);
    }

    private static boolean isEqual(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    /** @param address network address from which the vote comes */
    @Transactional
    public Outcome cast(long suggestion, String number, String address) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        byte[] voter = hmac("vote:" + suggestion + ":" + number);
        byte[] place = hmac("place:" + today + ":" + network(address));
        byte[] ballot = hmac("today:" + today + ":" + number);
        return ActorContext.asSystem("voice", () -> {
            if (!table.claim(today, place, ballot)) {
                return Outcome.LIMIT;
            }
            return table.vote(suggestion, voter) ? Outcome.NEW : Outcome.AGAIN;
        });
    }

    /** A household or school has a whole network of version 6 to itself. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            int kept = bytes.length > 4 ? IPV6_NETWORK_BYTES : bytes.length;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, kept));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** The code of what is written with a form: the same form sent again gets the same. */
    ReceiptCode receipt(String form) {
        return ReceiptCode.of(hmac("receipt:" + form));
    }

    /** A mark for a form that nobody else has. */
    public static String form() {
        return encoded(random());
    }

    private byte[] hmac(String message) {
        byte[] key = key();
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
