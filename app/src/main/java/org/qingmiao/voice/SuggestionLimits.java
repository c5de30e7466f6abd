package org.qingmiao.voice;

import org.qingmiao.platform.HourlyCounts;
import org.springframework.stereotype.Component;

/**
 * How much one visit and one network address may send in an hour. What was kept counts, not what was asked to be changed
 * first; a school stands behind one address, so that limit is wide. Addresses are kept in memory for an hour and nowhere
 * else.
 */
@Component
public class SuggestionLimits {
    private static final int WORDS_OF_A_VISIT = 5;
    private static final int WORDS_OF_AN_ADDRESS = 120;

    private final HourlyCounts counts = new HourlyCounts();

    /** @param visit what tells this visit from others */
    boolean mayWrite(String visit, String address) {
        return counts.of("v:" + visit) < WORDS_OF_A_VISIT && counts.of("w:" + address) < WORDS_OF_AN_ADDRESS;
    }

    /** Something of this visit was kept. */
    void kept(String visit, String address) {
        counts.add("v:" + visit);
        counts.add("w:" + address);
    }

    /** Looking up codes is guessing at some speed. */
    public boolean mayLookUp(String address) {
        return counts.add("l:" + address) <= WORDS_OF_AN_ADDRESS;
    }
}
