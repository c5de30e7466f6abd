package org.qingmiao.register.trial;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.qingmiao.register.trial.given.ValueReader;

/** A moment as people write it: {@code 2025-01-31T09:00} in the district's time, or with an offset. */
public final class TrialMoment {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TrialMoment() {}

    public static Optional<Instant> read(String written) {
        try {
            return Optional.of(new ValueReader(ZONE).moment(written.strip()));
        } catch (ValueReader.BadValue bad) {
            return Optional.empty();
        }
    }
}
