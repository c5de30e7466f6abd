package org.qingmiao.safeguard;

import java.time.Instant;
import java.util.List;

/** An entry as an auditor reads it. */
public record AuditRow(
        long seq,
        Instant at,
        String who,
        String address,
        String session,
        String action,
        String object,
        String unit,
        List<Field> fields,
        String purpose) {
    /** A field that an act changed; empty where there was or is none. */
    public record Field(String name, String before, String after) {}
}
