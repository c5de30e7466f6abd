package org.qingmiao.safeguard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a program may do with a token; never more than its person may. */
public enum TokenScope {
    /** Read values. */
    READ,
    /** Put values in. */
    SUBMIT,
    /** Run the installation. */
    ADMIN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TokenScope> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }
}
