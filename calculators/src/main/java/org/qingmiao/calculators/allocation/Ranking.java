package org.qingmiao.calculators.allocation;

import java.util.List;

/**
 * All applicants in one strict order.
 *
 * <p>Source: the district's rules of order; what they leave undecided is counted.
 */
public final class Ranking {
    private static final int DIGIT_BITS = 16;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private final int[] order;
    private final int[] place;
    private final int undecided;

    private Ranking(int[] order, int undecided) {
        this.order = order;
        this.undecided = undecided;
        this.place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
    }

    /**
     * Ranks by published rules: by the first criterion, equals by the second and so on.
     *
     * @param criteria the most important first; all of the same length
     */
    public static Ranking by(Criterion... criteria) {
        return by(List.of(criteria));
    }

    /** As {@link #by(Criterion...)}. */
    public static Ranking by(List<Criterion> criteria) {
        int applicants = criteria.getFirst().values().length;
        int[] order = new int[applicants];
        for (int i = 0; i < applicants; i++) {
            order[i] = i;
        }
        boolean[] apart = new boolean[applicants];
        for (Criterion criterion : criteria.reversed()) {
            if (criterion.values().length != applicants) {
                throw new IllegalArgumentException("criteria must be of the same length");
            }
            order = sorted(order, criterion.keys());
        }
        for (Criterion criterion : criteria) {
            tellApart(order, criterion.keys(), apart);
        }
        return new Ranking(order, undecided(apart));
    }

    private static void tellApart(int[] order, long[] keys, boolean[] apart) {
        for (int i = 1; i < order.length; i++) {
            apart[i] |= keys[order[i]] != keys[order[i - 1]];
        }
    }

    private static int undecided(boolean[] apart) {
        int undecided = 0;
        for (int i = 1; i < apart.length; i++) {
            undecided += apart[i] ? 0 : 1;
        }
        return undecided;
    }

    /** Stable, by digits of 16 bits, the least first: linear in the number of applicants. */
    private static int[] sorted(int[] order, long[] keys) {
        int[] from = order;
        int[] to = new int[order.length];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            int[] starts = starts(keys, shift);
            if (starts.length == 0) {
                continue;
            }
            for (int applicant : from) {
                to[starts[digit(keys[applicant], shift)]++] = applicant;
            }
            int[] spare = from;
            from = to;
            to = spare;
        }
        return from;
    }

    /** Where each digit's applicants begin; nothing if all have the same digit. */
    private static int[] starts(long[] keys, int shift) {
        int[] starts = new int[DIGITS];
        for (long key : keys) {
            starts[digit(key, shift)]++;
        }
        if (keys.length == 0 || starts[digit(keys[0], shift)] == keys.length) {
            return new int[0];
        }
        int start = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = starts[digit];
            starts[digit] = start;
            start += count;
        }
        return starts;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }

    public int size() {
        return order.length;
    }

    /** Who stands at a place, 0 the best. */
    public int at(int place) {
        return order[place];
    }

    /** Where an applicant stands, 0 the best. */
    public int place(int applicant) {
        return place[applicant];
    }

    /** How many applicants no criterion tells from the one before them; the order in which they were given decided. */
    public int undecided() {
        return undecided;
    }
}
