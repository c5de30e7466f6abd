package org.qingmiao.calculators.identity;

/**
 * How far two names agree, from not at all to wholly.
 *
 * <p>Source: none; levels of ours for {@link ChineseNames}.
 */
public enum NameAgreement {
    DIFFERENT(0),
    /** One character added, left out or replaced, or two exchanged, in a name of three characters or more. */
    TYPING_ERROR(1),
    /** The same sounds as a southern speaker may hear them: z and zh, n and l, in and ing. */
    SIMILAR_SOUND(2),
    /** Each character has a reading in common, or one name is the other's pinyin. */
    SAME_SOUND(3),
    /** Traditional, simplified or variant characters of the same name. */
    VARIANT(4),
    SAME(5);

    private final int level;

    NameAgreement(int level) {
        this.level = level;
    }

    /** 0 to 5: the level of agreement of a field with six levels in {@link PatternCounts} and {@link LinkageModel}. */
    public int level() {
        return level;
    }
}
