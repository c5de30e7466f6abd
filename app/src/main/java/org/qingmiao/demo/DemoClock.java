package org.qingmiao.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Stands at the moment at which something of the demo is said to have happened. */
final class DemoClock extends Clock {
    private final ZoneId zone;
    private Instant now = Instant.EPOCH;

    DemoClock(ZoneId zone) {
        this.zone = zone;
    }

    void stand(Instant at) {
        this.now = at;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        DemoClock clock = new DemoClock(other);
        clock.stand(now);
        return clock;
    }
}
