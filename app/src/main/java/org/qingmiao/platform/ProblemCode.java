package org.qingmiao.platform;

/**
 * Something that can be wrong, under a code that stays: people quote it, programs decide by it. Every room lists its own
 * in an enum; {@code docs/problems.md} shows them all.
 */
public interface ProblemCode {
    /** What a code is about. */
    enum Place {
        /** The request as a whole. */
        REQUEST,
        /** One parameter of an address or form. */
        PARAMETER,
        /** One value of a list that was sent, by its position from 0. */
        VALUE,
        /** A file of a plan pack, with line and column. */
        FILE
    }

    /** For example {@code QM-H006}. */
    String id();

    /** HTTP status of an answer that tells of it; 0 where it is told on the command line only. */
    int status();

    Place place();

    /** What is wrong, without what was found. */
    Text text();
}
