package org.qingmiao.safeguard.audit;

import java.util.Locale;

/**
 * The first place at which the record is not what was written.
 *
 * @param chain 0 for acts, 1 and up for looks
 * @param seq number of the entry in its chain
 */
public record AuditFault(int chain, long seq, Kind kind) {
    AuditFault(long seq, Kind kind) {
        this(0, seq, kind);
    }

    /** The entry as people call it: {@code 17}, or {@code 3-17} in a chain of looks. */
    public String entry() {
        return AuditRow.number(chain, seq);
    }

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
        /** The signature in the data folder does not hold, or lines that were signed are gone. */
        BAD_SIGNATURE,
        /** A head that had left the house says something else. */
        NOT_THE_HEAD,
        /** Of a head that had left the house the entry was removed since, because its time was up. */
        HEAD_TOO_OLD,
        /** The server once found the signed line contradicted, and has signed nothing since. */
        ALARM;

        /** Key of its text. */
        public String key() {
            return "safeguard.audit.fault." + name().toLowerCase(Locale.ROOT);
        }
    }
}
