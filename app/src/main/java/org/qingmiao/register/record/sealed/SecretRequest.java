package org.qingmiao.register.record.sealed;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A look that another person has to agree to.
 *
 * @param about what the one who asks calls the record
 * @param askedBy login
 * @param duty of the person who may agree
 * @param answeredBy nothing while it waits
 * @param validUntil nothing unless somebody agreed
 */
public record SecretRequest(
        UUID id,
        String register,
        UUID record,
        String about,
        String askedBy,
        String duty,
        String purpose,
        Instant askedAt,
        Optional<String> answeredBy,
        Optional<Instant> validUntil) {
    public boolean waits() {
        return answeredBy.isEmpty();
    }

    public boolean isValid(Instant now) {
        return validUntil.filter(now::isBefore).isPresent();
    }

    /** Whether the same need not be asked again. */
    public boolean stands(Instant now) {
        return waits() || isValid(now);
    }
}
