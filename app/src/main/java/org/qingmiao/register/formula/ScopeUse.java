package org.qingmiao.register.formula;

/** What an expression is for; it decides whether it may look at the time. */
public enum ScopeUse {
    /** Computed fields: stored, so that nothing in them may move with time alone. */
    STORED,
    /** Fields that are computed again after midnight, conditions, checks, steps, limits, lists, grants, proposals. */
    FREE,
    /** Counts; they look at {@code on}, the day for which they count. */
    COUNT;

    /** Whether {@code today} and {@code now} are refused. */
    boolean isTimeless() {
        return this != FREE;
    }
}
