package org.qingmiao.safeguard.sealing;

import java.time.Duration;

/**
 * How old the ring may be that a server knows.
 *
 * @param look the pause between looks at it
 * @param limit a server does not seal by a ring that is older
 * @param pause between looks because of values whose key is not known
 */
record RingAge(Duration look, Duration limit, Duration pause) {
    static final RingAge USUAL = new RingAge(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(1));

    /** After it nobody seals with a key that was active before; a value is stored soon after it was sealed. */
    Duration grace() {
        return limit.multipliedBy(3).dividedBy(2);
    }
}
