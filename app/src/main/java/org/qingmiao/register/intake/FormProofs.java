package org.qingmiao.register.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.qingmiao.safeguard.SecretSealing;
import org.springframework.stereotype.Component;

/**
 * Forms that a page of ours handed out. Nothing is kept of them: a form has a number of its own and the time at which it
 * was opened, and its proof is a keyed hash of both. No cookie and no session is needed.
 */
@Component
public class FormProofs {
    private static final Duration LIFE = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private final SecretSealing sealing;
    private final Clock clock;

    FormProofs(SecretSealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * A form that was opened.
     *
     * @param number nobody else has it
     */
    public record Opened(String number, String proof) {}

    /** A new one of a register. */
    public Opened open(String register) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String number = clock.instant().getEpochSecond() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new Opened(number, proof(register, number));
    }

    private String proof(String register, String number) {
        byte[] text = (register + " " + number).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.hash("register-form-proof", text));
    }

    /** Whether a form of this register was opened here, not long ago. */
    boolean isOpen(String register, Opened form) {
        byte[] right = proof(register, form.number()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, form.proof().getBytes(StandardCharsets.UTF_8)) && isFresh(form.number());
    }

    private boolean isFresh(String number) {
        Instant opened = Instant.ofEpochSecond(Long.parseLong(number.substring(0, number.indexOf('.'))));
        return clock.instant().isBefore(opened.plus(LIFE));
    }
}
