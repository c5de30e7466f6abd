package org.qingmiao.calculators.identity;

/** How far two names agree, from not at all to wholly; the ordinal serves as a level of agreement for {@link LinkageModel}. */
public enum NameAgreement {
    DIFFERENT,
    /** One character added, left out or replaced, or two exchanged, in a name of three characters or more. */
    TYPING_ERROR,
    /** The same sounds as a southern speaker may hear them: z and zh, n and l, in and ing. */
    SIMILAR_SOUND,
    /** Each character has a reading in common, or one name is the other's pinyin. */
    SAME_SOUND,
    /** Traditional, simplified or variant characters of the same name. */
    VARIANT,
    SAME
}
