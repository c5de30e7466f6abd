package org.qingmiao.safeguard.purpose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The purposes that one can choose from. What is read for one of them is used for no other (Personal Information
 * Protection Law, article 6).
 */
public enum StandingPurpose {
    /** Accounts and roles are set up, changed, handed over. */
    ACCOUNTS,
    /** The regular audit. */
    AUDIT,
    /** A child is protected. */
    PROTECTION,
    /** Somebody complained. */
    COMPLAINT,
    /** Something went wrong or was attacked. */
    INCIDENT,
    /** An inspection by those above. */
    INSPECTION,
    /** The person concerned asked. */
    REQUEST;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "safeguard.purpose." + id();
    }

    static Optional<StandingPurpose> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }
}
