package org.qingmiao.register.intake;

import org.qingmiao.platform.HourlyCounts;
import org.springframework.stereotype.Component;

/**
 * How much one network address may send and look up in an hour. What was kept counts, not what was told to be mended
 * first. Addresses are kept in memory for an hour and nowhere else.
 */
@Component
public class IntakeLimits {
    private static final int SENT = 10;
    private static final int LOOKED_UP = 30;

    private final HourlyCounts counts = new HourlyCounts();

    /** Whether it is still among the first of the hour that come to a register from there. */
    boolean maySend(String register, String address) {
        return counts.of("s:" + register + ":" + address) < SENT;
    }

    void sent(String register, String address) {
        counts.add("s:" + register + ":" + address);
    }

    /** Looking up codes is guessing at some speed. */
    public boolean mayLookUp(String address) {
        return counts.add("l:" + address) <= LOOKED_UP;
    }
}
