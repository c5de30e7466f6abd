package org.qingmiao.expression;

/** What no expression may exceed, so that a bad pack can neither hang nor fill the server; what its run may not exceed stands with the run. */
final class Limits {
    /** Characters of an expression. */
    static final int CHARACTERS = 4_000;

    /** Depth to which it is nested; chains of {@code &&} and {@code +} count by their tree. */
    static final int DEPTH = 64;

    /** Nodes of its tree. */
    static final int NODES = 600;

    /** Walks over lists inside each other. */
    static final int WALKS = 2;

    /** Digits of a number that is written. */
    static final int DIGITS = 18;

    /** Days that a written length may have, and those of the months in it. */
    static final int LENGTH_DAYS = 80_000;

    private Limits() {}
}
