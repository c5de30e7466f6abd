package org.qingmiao.operations;

import java.time.Instant;
import java.util.Optional;

/**
 * A sign of intrusion, and what was found out about it.
 *
 * @param subject login or network address, as its kind says; empty for what concerns everything
 * @param seen how many times at most within the time that its rule looks at
 * @param finding what somebody found out; empty while it is open
 */
record SecurityAlarm(
        long id,
        SignKind kind,
        String subject,
        int seen,
        Instant firstAt,
        Instant lastAt,
        Optional<Instant> closedAt,
        String closedBy,
        String finding) {}
