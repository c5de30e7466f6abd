package org.qingmiao.register.storage.layout;

import java.util.Locale;
import org.qingmiao.register.definition.SecrecyClass;

/** Classes that share a table. What is of another band lies in a table of its own with its own policy or role. */
public enum SecrecyBand {
    /** Public, internal and personal. */
    OPEN("qm_app"),
    SENSITIVE("qm_app"),
    SEALED("qm_vault"),
    APART("qm_apart");

    private final String role;

    SecrecyBand(String role) {
        this.role = role;
    }

    public static SecrecyBand of(SecrecyClass secrecy) {
        return switch (secrecy) {
            case PUBLIC, INTERNAL, PERSONAL -> OPEN;
            case SENSITIVE -> SENSITIVE;
            case SEALED -> SEALED;
            case APART -> APART;
        };
    }

    /** The database role that reads and writes it. */
    public String role() {
        return role;
    }

    /** Whether its tables stand beside those of the record and are changed with it. */
    public boolean isWithRecord() {
        return this == OPEN || this == SENSITIVE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
