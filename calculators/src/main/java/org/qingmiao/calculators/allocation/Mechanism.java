package org.qingmiao.calculators.allocation;

/**
 * A rule that gives places to applicants. In both no family can gain by hiding what it wishes.
 *
 * <p>Source: D. Gale and L. S. Shapley, College Admissions and the Stability of Marriage (1962), for deferred acceptance;
 * serial dictatorship after L.-G. Svensson (1999).
 */
public enum Mechanism {
    /**
     * Student-optimal deferred acceptance (Gale and Shapley 1962): nobody is turned away from a school that takes somebody who
     * goes after them there, and among all results of which that is true this one is the best for every applicant.
     */
    DEFERRED_ACCEPTANCE {
        @Override
        public Allocation allocate(Market market) {
            // Where all schools go by one order, whoever is first in it can never be turned away, and so on down the
            // order.
            return market.priorities().isCommon()
                    ? SerialDictatorship.run(market)
                    : new DeferredAcceptance(market).run();
        }
    },
    /** One after the other in a common order each takes the first wish that has a place left. */
    SERIAL_DICTATORSHIP {
        @Override
        public Allocation allocate(Market market) {
            return SerialDictatorship.run(market);
        }
    };

    /**
     * Allocates; the same input gives the same result everywhere.
     *
     * @throws IllegalArgumentException if the mechanism needs an order common to all schools and there is none
     */
    public abstract Allocation allocate(Market market);
}
