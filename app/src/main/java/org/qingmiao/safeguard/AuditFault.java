package org.qingmiao.safeguard;

import java.util.Locale;

/**
 * The first place at which the record is not what was written.
 *
 * @param seq number of the entry
 */
public record AuditFault(long seq, Kind kind) {
    /** What became of the entry. */
    public enum Kind {
        /** It or the one at its place has other contents, or stood at another place. */
        CHANGED,
        MISSING,
        TWICE,
        /** It stands behind the last entry that was written. */
        SLIPPED_IN,
        /** Its like was signed in the data folder with another hash: everything was written anew. */
        REWRITTEN,
        /** Earlier entries were removed without an entry that says so. */
        NOT_SEALED,
        /** The signature in the data folder does not hold. */
        BAD_SIGNATURE;

        /** Key of its text. */
        public String key() {
            return "safeguard.audit.fault." + name().toLowerCase(Locale.ROOT);
        }
    }
}
