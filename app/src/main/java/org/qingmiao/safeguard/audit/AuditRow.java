package org.qingmiao.safeguard.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * An entry as an auditor reads it.
 *
 * @param name of the person who acted, if it was one who has an account
 */
public record AuditRow(
        int chain,
        long seq,
        Instant at,
        String who,
        Optional<Text> name,
        String address,
        String session,
        String action,
        String object,
        String unit,
        List<Field> fields,
        String purpose) {
    private static final int CHAINS = 32;

    /** The number that people see. */
    static String number(int chain, long seq) {
        return chain == 0 ? Long.toString(seq) : chain + "-" + seq;
    }

    public String number() {
        return number(chain, seq);
    }

    /** Chain and number as one, for links. */
    public long key() {
        return seq * CHAINS + chain;
    }

    static int chainOf(long key) {
        return (int) (key % CHAINS);
    }

    static long seqOf(long key) {
        return key / CHAINS;
    }

    /** A field that an act changed; empty where there was or is none. */
    public record Field(String name, String before, String after) {}
}
