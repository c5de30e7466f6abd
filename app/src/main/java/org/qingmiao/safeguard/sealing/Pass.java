package org.qingmiao.safeguard.sealing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Once through everything that is sealed.
 *
 * @param resealed values that got the active key, by column
 * @param refused values that no key opens, by column
 * @param refusedKeys the same by the key that they tell, empty where they tell none
 * @param left values that are not under the active key after it
 */
record Pass(Map<String, Long> resealed, Map<String, Long> refused, Map<String, Long> refusedKeys, long left) {
    static final Pass NONE = new Pass(Map.of(), Map.of(), Map.of(), 0);

    static Pass over(List<SealedColumn> columns, OwnerWork work, KeyRing ring) {
        Map<String, Long> resealed = new TreeMap<>();
        Map<String, Long> refused = new TreeMap<>();
        Map<String, Long> refusedKeys = new TreeMap<>();
        long left = 0;
        for (SealedColumn column : columns) {
            Resealing of = new Resealing(work, ring);
            of.pass(column);
            long closed = 0;
            for (Map.Entry<String, Long> key : of.refused().entrySet()) {
                refusedKeys.merge(key.getKey(), key.getValue(), Long::sum);
                closed += key.getValue();
            }
            note(resealed, column, of.resealed());
            note(refused, column, closed);
            left += of.others(column);
        }
        return new Pass(resealed, refused, refusedKeys, left);
    }

    private static void note(Map<String, Long> counts, SealedColumn column, long count) {
        if (count > 0) {
            counts.put(column.name(), count);
        }
    }

    /** But for what no key opens. */
    boolean leavesNothing() {
        return left == refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
