package org.qingmiao.operations;

import java.util.Locale;

/** What a sign of intrusion looks like. */
enum SignKind {
    /** Passwords are tried from one address. */
    GUESSING(false),
    /** The password of one account is tried. */
    GUESSING_ACCOUNT(true),
    /** Passwords are tried from many addresses, a few from each. */
    GUESSING_EVERYWHERE(false),
    /** One person looks at the data of very many. */
    BULK_READING(true),
    /** One address is refused again and again. */
    SCAN(false);

    private final boolean ofPerson;

    SignKind(boolean ofPerson) {
        this.ofPerson = ofPerson;
    }

    /** Whether its subject is a login; else it is a network address, or empty. */
    boolean ofPerson() {
        return ofPerson;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SignKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Key of its words. */
    String key() {
        return "operations.alarm." + id();
    }
}
