package org.qingmiao.register.storage;

import java.util.UUID;

/** The key of what lies apart: without it nobody can tell to which record an entry belongs. It lies outside of the database. */
public interface ApartKey {
    /** The same for the same record, so that its entries are found; a keyed hash. */
    byte[] token(UUID record);

    /** Encrypted anew each time. */
    byte[] seal(UUID record);

    /** @throws IllegalStateException if it was sealed by a key that is not there */
    UUID open(byte[] sealed);
}
