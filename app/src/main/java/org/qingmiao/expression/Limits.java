package org.qingmiao.expression;

/** What no expression may exceed, so that a bad pack can neither hang nor fill the server. */
public final class Limits {
    /** Characters of an expression. */
    static final int CHARACTERS = 4_000;

    /** Depth to which it is nested; chains of {@code &&} and {@code +} count by their tree. */
    static final int DEPTH = 64;

    /** Nodes of its tree. */
    static final int NODES = 600;

    /** Walks over lists inside each other. */
    static final int WALKS = 2;

    /** Steps of one evaluation; a list of 20,000 rows with a condition of 20 nodes is 400,000. */
    public static final int STEPS = 2_000_000;

    /** Digits of a number that is written. */
    static final int DIGITS = 18;

    /** Days that a written length may have, and those of the months in it. */
    static final int LENGTH_DAYS = 80_000;

    /** Characters of the SQL that one expression becomes. */
    public static final int SQL_CHARACTERS = 200_000;

    private Limits() {}
}
