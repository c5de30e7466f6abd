package org.qingmiao.platform;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whoever locks a row or a name in the database holds it until the transaction ends. Outside of one that is the end of the
 * statement, and the lock guards nothing; so each method that locks asks here first.
 */
public final class LockScope {
    private LockScope() {}

    /** @throws IllegalStateException outside of a transaction */
    public static void mustLast() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a lock outside of a transaction ends with its statement");
        }
    }
}
