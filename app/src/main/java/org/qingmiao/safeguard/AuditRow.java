package org.qingmiao.safeguard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * An entry as an auditor reads it.
 *
 * @param name of the person who acted, if it was one who has an account
 */
public record AuditRow(
        long seq,
        Instant at,
        String who,
        Optional<Text> name,
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
