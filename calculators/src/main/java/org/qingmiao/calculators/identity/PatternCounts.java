package org.qingmiao.calculators.identity;

/**
 * How often each pattern of agreement was seen among pairs of records. A pattern has one level for each compared field, from 0
 * (disagrees) up to that field's highest (agrees wholly), or {@link #UNKNOWN}. Millions of pairs come down to a few
 * hundred counts, so an estimate costs nothing more than reading the pairs once. Not for use by several threads at once.
 *
 * <p>Source: I. P. Fellegi and A. B. Sunter, A Theory for Record Linkage (1969).
 */
public final class PatternCounts {
    /** One of the two records lacks the field. */
    public static final int UNKNOWN = -1;

    private static final int MOST_PATTERNS = 1 << 22;

    private final int[] levels;
    private final double[] counts;

    /**
     * No pairs yet.
     *
     * @param levels for each field how many levels it has, 2 or more
     */
    public PatternCounts(int... levels) {
        this.levels = levels.clone();
        long patterns = 1;
        for (int field = 0; field < levels.length; field++) {
            if (levels[field] < 2) {
                throw new IllegalArgumentException("levels of field " + field + " must be 2 or more");
            }
            patterns *= levels[field] + 1;
            if (patterns > MOST_PATTERNS) {
                throw new IllegalArgumentException("levels: more than " + MOST_PATTERNS + " patterns");
            }
        }
        this.counts = new double[(int) patterns];
    }

    /** Adds pairs that show one pattern. */
    public void add(long pairs, int... pattern) {
        if (pairs < 0) {
            throw new IllegalArgumentException("pairs must not be negative");
        }
        counts[code(pattern)] += pairs;
    }

    private int code(int[] pattern) {
        if (pattern.length != levels.length) {
            throw new IllegalArgumentException("pattern must have " + levels.length + " levels");
        }
        int code = 0;
        for (int field = levels.length - 1; field >= 0; field--) {
            int level = pattern[field];
            if (level < UNKNOWN || level >= levels[field]) {
                throw new IllegalArgumentException("pattern: field " + field + " has no level " + level);
            }
            code = code * (levels[field] + 1) + level + 1;
        }
        return code;
    }

    int[] levels() {
        return levels;
    }

    int patterns() {
        return counts.length;
    }

    double count(int code) {
        return counts[code];
    }

    /** The levels of a pattern. */
    int[] pattern(int code) {
        int[] pattern = new int[levels.length];
        int rest = code;
        for (int field = 0; field < levels.length; field++) {
            pattern[field] = rest % (levels[field] + 1) - 1;
            rest /= levels[field] + 1;
        }
        return pattern;
    }
}
